"""What the bot is about, as plain values and pure rules: files, drafts, jobs, options.

Of the other folders it imports ready_made/ only, which has nothing but files.
"""
