"""What the bot remembers, in a SQLite file or on a PostgreSQL server.

either database     database (what stores need of it), sqlite, postgres, postgres_rows, postgres_migration, address
queries             queries, rows, sql/ (a file for each store), migration_files, migrations/
people's work       updates, drafts, draft_copies, draft_expiry, cuts, jobs, job_rows, starting, guest_answers,
                    motions, preferences, reminders, messages_to_delete
money               ledger, uses, payers, grants, prices, orders, payments, paid_starting, paid_ids
the operator's      access, operator_log, operator_notices, operator_pause, operated_jobs, statistics, totals
over all tables     chats, people, copying, backup, integrity
encryption          encryption, encrypted_columns, key_rotation: of texts that point to people's files
several processes   replicas, leadership, shared_clock, telegram_limits
the rest            clock, durations, pause, profile, telegram_server, disk_space, retrying, errors

A method of a store runs in one transaction, or as one query, and raises StorageError. Stores return frozen
dataclasses. Times are seconds since the epoch.
"""
