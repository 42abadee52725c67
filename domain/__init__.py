"""What the bot is about, as plain values and pure rules: files, drafts, jobs, options. Imports no other folder."""
