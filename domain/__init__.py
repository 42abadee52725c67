"""What the bot is about, as plain values: files, drafts, jobs and options. Imports nothing of ours."""
