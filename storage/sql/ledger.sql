-- Entries are only added. The accounts are named in domain/ledger.py.

-- name: add_reserve!
INSERT INTO ledger (key, at, counted_at, kind, unit, debit, credit, amount, job_id, payer, chat)
VALUES (:key, :now, :now, :kind, :unit, :debit, :credit, :amount, :job_id, :payer, :chat);

-- name: add_to_job!
-- It counts for the same account, chat and day as the reserve.
INSERT INTO ledger (
    key, at, counted_at, kind, unit, debit, credit, amount, job_id, generation_id, payer, chat
)
SELECT :key, :now, counted_at, :kind, unit, :debit, :credit, :amount, job_id, :generation_id, payer, chat
FROM ledger WHERE key = 'job:' || :job_id || ':reserve';

-- name: entries_of_job
-- Those in dollars.
SELECT key, kind, debit, credit, amount FROM ledger WHERE job_id = :job_id AND unit = :unit ORDER BY id;

-- name: used_by_payer^
-- What an account has started since a time: jobs that may cost something, and what was reserved or spent for them.
SELECT
    coalesce(sum(CASE kind WHEN 'reserve' THEN 1 WHEN 'release' THEN -1 ELSE 0 END), 0) AS jobs,
    coalesce(sum(CASE 'operator' WHEN debit THEN amount WHEN credit THEN -amount ELSE 0 END), 0) AS spent
FROM ledger
WHERE unit = :unit AND payer IN (SELECT value FROM json_each(:hashes)) AND counted_at >= :since;

-- name: used_by_chat^
-- The same of a chat.
SELECT
    coalesce(sum(CASE kind WHEN 'reserve' THEN 1 WHEN 'release' THEN -1 ELSE 0 END), 0) AS jobs,
    coalesce(sum(CASE 'operator' WHEN debit THEN amount WHEN credit THEN -amount ELSE 0 END), 0) AS spent
FROM ledger
WHERE unit = :unit AND chat IN (SELECT value FROM json_each(:hashes)) AND counted_at >= :since;

-- name: used_by_all^
-- The same of everybody.
SELECT
    coalesce(sum(CASE kind WHEN 'reserve' THEN 1 WHEN 'release' THEN -1 ELSE 0 END), 0) AS jobs,
    coalesce(sum(CASE 'operator' WHEN debit THEN amount WHEN credit THEN -amount ELSE 0 END), 0) AS spent
FROM ledger
WHERE unit = :unit AND counted_at >= :since;

-- name: note_limit!
INSERT INTO limit_notices (setting, span, percent, most) VALUES (:setting, :span, :percent, :most)
ON CONFLICT DO NOTHING;

-- name: drop_notices!
-- Of days and months that are over.
DELETE FROM limit_notices WHERE setting = :setting AND span <> :span;

-- name: totals
-- What is in each account, over all times.
SELECT account, sum(amount) AS amount
FROM (
    SELECT credit AS account, amount FROM ledger WHERE unit = :unit
    UNION ALL SELECT debit, -amount FROM ledger WHERE unit = :unit
) AS amounts
GROUP BY account;

-- name: unbalanced
-- Jobs whose entries are not what their state and their cost ask for: one reserve; an end exactly when the job has
-- ended; after that nothing reserved, and spent what the service has said.
SELECT job_id, reserves, ends, reserved, spent, state, cost
FROM (
    SELECT
        job_id,
        sum(CASE kind WHEN 'reserve' THEN 1 ELSE 0 END) AS reserves,
        sum(CASE WHEN kind IN ('settle', 'release') THEN 1 ELSE 0 END) AS ends,
        sum(CASE 'reserved' WHEN credit THEN amount WHEN debit THEN -amount ELSE 0 END) AS reserved,
        sum(CASE 'provider' WHEN credit THEN amount WHEN debit THEN -amount ELSE 0 END) AS spent
    FROM ledger
    WHERE job_id IS NOT NULL AND charge_id IS NULL
    GROUP BY job_id
) AS entries LEFT JOIN jobs ON jobs.id = job_id
WHERE
    reserves <> 1
    OR ends > 1
    OR (ends = 1 AND reserved <> 0)
    OR (ends = 0 AND (state IS NULL OR state NOT IN ('queued', 'submitting', 'generating', 'delivering')))
    OR (state NOT IN ('queued', 'submitting', 'generating', 'delivering') AND cost IS NOT NULL AND spent <> cost)
LIMIT :limit;

-- name: without_reserve
-- Jobs under way for which nothing was reserved.
SELECT id FROM jobs
WHERE
    due_at IS NOT NULL
    AND state IN ('queued', 'submitting', 'generating', 'delivering')
    AND NOT EXISTS (SELECT 1 FROM ledger WHERE key = 'job:' || jobs.id || ':reserve')
LIMIT :limit;

-- name: miscounted
-- Kinds of entries, between two accounts, whose sum in ledger_totals is not that of the entries.
SELECT DISTINCT unit, kind, debit, credit
FROM (
    SELECT unit, kind, debit, credit, count(*) AS entries, sum(amount) AS amount
    FROM ledger GROUP BY unit, kind, debit, credit
    UNION ALL SELECT unit, kind, debit, credit, entries, amount FROM ledger_totals
) AS sums
GROUP BY unit, kind, debit, credit, entries, amount
HAVING count(*) <> 2
LIMIT :limit;
