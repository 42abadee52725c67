-- How late a step was when it was claimed, in seconds.
ALTER TABLE jobs ADD COLUMN claimed_after REAL NOT NULL DEFAULT 0;

-- How often jobs have come into each state, and with which ending, '' for none; and the sums of the ledger. Kept by
-- triggers, in the transaction that they count: to count a long history takes too long to do so every few seconds.
CREATE TABLE job_totals (
    state TEXT NOT NULL,
    ending TEXT NOT NULL,
    jobs INTEGER NOT NULL,
    PRIMARY KEY (state, ending)
)/*lite*/ WITHOUT ROWID/*pg*/;
CREATE TABLE ledger_totals (
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    entries INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (unit, kind, debit, credit)
)/*lite*/ WITHOUT ROWID/*pg*/;

-- What came before: jobs in the states that they are in now.
INSERT INTO job_totals (state, ending, jobs)
SELECT state, coalesce(ending, ''), count(*) FROM jobs WHERE state <> 'queued' GROUP BY state, coalesce(ending, '')
UNION ALL SELECT 'queued', '', count(*) FROM jobs;
INSERT INTO ledger_totals (unit, kind, debit, credit, entries, amount)
SELECT unit, kind, debit, credit, count(*), sum(amount) FROM ledger GROUP BY unit, kind, debit, credit;

/*lite*/CREATE TRIGGER job_is_counted AFTER INSERT ON jobs
BEGIN
    INSERT INTO job_totals (state, ending, jobs) VALUES (NEW.state, coalesce(NEW.ending, ''), 1)
    ON CONFLICT (state, ending) DO UPDATE SET jobs = jobs + 1;
END;
CREATE TRIGGER job_state_is_counted AFTER UPDATE OF state ON jobs WHEN NEW.state <> OLD.state
BEGIN
    INSERT INTO job_totals (state, ending, jobs) VALUES (NEW.state, coalesce(NEW.ending, ''), 1)
    ON CONFLICT (state, ending) DO UPDATE SET jobs = jobs + 1;
END;
CREATE TRIGGER ledger_is_counted AFTER INSERT ON ledger
BEGIN
    INSERT INTO ledger_totals (unit, kind, debit, credit, entries, amount)
    VALUES (NEW.unit, NEW.kind, NEW.debit, NEW.credit, 1, NEW.amount)
    ON CONFLICT (unit, kind, debit, credit) DO UPDATE SET entries = entries + 1, amount = amount + NEW.amount;
END;/*pg
CREATE FUNCTION count_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO job_totals (state, ending, jobs) VALUES (NEW.state, coalesce(NEW.ending, ''), 1)
    ON CONFLICT (state, ending) DO UPDATE SET jobs = job_totals.jobs + 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER job_is_counted AFTER INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION count_job();
CREATE TRIGGER job_state_is_counted AFTER UPDATE OF state ON jobs FOR EACH ROW
WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION count_job();
CREATE FUNCTION count_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_totals (unit, kind, debit, credit, entries, amount)
    VALUES (NEW.unit, NEW.kind, NEW.debit, NEW.credit, 1, NEW.amount)
    ON CONFLICT (unit, kind, debit, credit) DO UPDATE SET
        entries = ledger_totals.entries + 1, amount = ledger_totals.amount + NEW.amount;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_is_counted AFTER INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION count_entry();
*/
