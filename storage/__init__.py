"""What the bot remembers: one SQLite file, a store class for each subject, frozen dataclasses out."""
