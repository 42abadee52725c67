-- Jobs that the operator gives an account beyond JOBS_PER_PERSON_PER_DAY, for the day in which it is done. key: the
-- message with the order, which is handled again after a crash. payer: a hash, see storage/payers.py.
CREATE TABLE grants (
    key TEXT PRIMARY KEY,
    payer TEXT NOT NULL,
    at REAL NOT NULL,
    jobs INTEGER NOT NULL CHECK (jobs > 0)
);
CREATE INDEX grants_of_payer ON grants (payer, at, jobs);
CREATE INDEX grants_at ON grants (at);
