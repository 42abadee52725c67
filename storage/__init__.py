"""What the bot remembers, in one SQLite file.

database       the connection, its transactions and migrations; StorageError
sql/           the named queries, a file for each store; migrations/ beside it
updates        what Telegram handed over and was not handled yet, and which process handles whose
drafts, jobs, motions, preferences, pause, profile    a store class for each table, which returns frozen dataclasses
draft_copies   drafts with the files of a job, or of an offer in such an answer:
guest_answers  answers in chats where the bot is no member
chats, people  changes to everything of one chat, or of one person, over all tables
durations      how long past generations took
clock          what becomes of stored times when the machine's clock is set back
encryption, encrypted_columns, key_rotation     texts that point to people's files
integrity, backup            whether the file is whole; a copy of it
replicas       which processes of the bot use the database, and what they have claimed
leadership     which process does what only one may do
telegram_limits     what the processes tell each other of Telegram's limits
shared_clock   the time that all go by
retrying       writes that are repeated until they are stored

Every method of a store runs in one transaction and raises StorageError if SQLite refuses. Times are seconds since
the epoch.
"""
