-- Payments in Telegram Stars. States and reasons are named in domain/payment.py.

-- name: add_payment!
-- Telegram may tell the same payment any number of times.
INSERT INTO payments (charge_id, order_id, account, stars, language, state, received_at, due_at)
VALUES (:charge_id, :order_id, :account, :stars, :language, :state, :now, :due_at)
ON CONFLICT (charge_id) DO NOTHING;

-- name: get_payment^
SELECT * FROM payments WHERE charge_id = :charge_id /*pg FOR UPDATE*/;

-- name: of_job^
-- The payment that has started a job.
SELECT * FROM payments WHERE job_id = :job_id;

-- name: newest_of_account
SELECT * FROM payments WHERE account = :account ORDER BY received_at DESC LIMIT :limit;

-- name: spend!
UPDATE payments SET state = 'spent', job_id = :job_id, due_at = NULL
WHERE charge_id = :charge_id AND state = 'received';

-- name: give_back!
-- The intent to give a payment back, before Telegram is asked to.
UPDATE payments SET state = 'refunding', reason = :reason, due_at = :now, attempts = 0
WHERE charge_id = :charge_id AND state = :from_state;

-- name: earn!
-- Whose it was is deleted with it, if the person was forgotten meanwhile.
UPDATE payments SET
    state = 'earned',
    earned_at = :now,
    account = CASE WHEN is_forgotten THEN 0 ELSE account END
WHERE charge_id = :charge_id AND state = 'spent';

-- name: mark_refunded!
-- As above.
UPDATE payments SET
    state = 'refunded',
    refunded_at = :now,
    due_at = NULL,
    account = CASE WHEN is_forgotten THEN 0 ELSE account END
WHERE charge_id = :charge_id AND state <> 'refunded';

-- name: ended
-- Payments whose jobs have ended, are deleted, or belong to nobody any more, who could get the video.
SELECT charge_id, jobs.state AS job_state, ending
FROM payments LEFT JOIN jobs ON jobs.id = payments.job_id
WHERE
    payments.state = 'spent'
    AND (
        jobs.id IS NULL
        OR jobs.state NOT IN ('queued', 'submitting', 'generating', 'delivering')
        OR jobs.person_id = 0
    )
LIMIT :limit
/*pg FOR UPDATE OF payments SKIP LOCKED*/;

-- name: claim_due
-- What is left to do: a payment that nothing was done with, or one to be given back. Moving due_at is the lease.
WITH chosen AS (
    SELECT charge_id FROM payments WHERE due_at <= :now ORDER BY due_at LIMIT :limit /*pg FOR UPDATE SKIP LOCKED*/
)
UPDATE payments SET
    due_at = :now + :lease, attempts = attempts + CASE state WHEN 'refunding' THEN 1 ELSE 0 END
WHERE charge_id IN (SELECT charge_id FROM chosen)
RETURNING *;

-- name: make_due!
-- At the start, when nothing is under way.
UPDATE payments SET due_at = :now WHERE due_at > :now;

-- name: postpone!
UPDATE payments SET due_at = :due_at WHERE charge_id = :charge_id AND state = 'refunding';

-- name: correct_account!
UPDATE payments SET account = :account, due_at = :now WHERE charge_id = :charge_id AND state = 'refunding';

-- name: earned_between^
-- What was given back later is not earned.
SELECT coalesce(sum(CASE WHEN refunded_at IS NULL THEN stars END), 0) AS stars FROM payments WHERE earned_at >= :begin AND earned_at < :end;

-- name: refunded_between^
SELECT coalesce(sum(stars), 0) AS stars FROM payments WHERE refunded_at >= :begin AND refunded_at < :end;

-- name: blank_old!
-- Those with nothing left to do keep no account after the retention time.
UPDATE payments SET account = 0
WHERE account <> 0 AND received_at < :before AND state IN ('earned', 'refunded');

-- name: blank_account!
-- Of somebody who is forgotten. What may have to be given back is still known as theirs, until it is.
UPDATE payments SET
    account = CASE WHEN state IN ('earned', 'refunded') THEN 0 ELSE account END,
    is_forgotten = TRUE
WHERE account = :account;

-- name: get_compared^
SELECT compared, skipped FROM star_transactions;

-- name: set_compared!
-- The first time, all of them are skipped afterwards.
INSERT INTO star_transactions (id, compared, skipped) VALUES (1, :compared, :compared)
ON CONFLICT (id) DO UPDATE SET compared = excluded.compared;

-- name: add_entry!
-- Of the ledger, in the transaction of what it is about. The payment names the account, not the ledger.
INSERT INTO ledger (key, at, counted_at, kind, unit, debit, credit, amount, job_id, charge_id, payer, chat)
SELECT
    :key, :now, :now, :kind, :unit, :debit, :credit, stars, job_id, charge_id, '', ''
FROM payments WHERE charge_id = :charge_id;

-- name: unbalanced
-- Payments whose entries are not what their state asks for: held until they are earned or given back, once.
SELECT payments.charge_id, state, stars, job_id, held, earned
FROM payments LEFT JOIN (
    SELECT
        charge_id,
        sum(CASE 'held' WHEN credit THEN amount WHEN debit THEN -amount ELSE 0 END) AS held,
        sum(CASE 'operator' WHEN credit THEN amount WHEN debit THEN -amount ELSE 0 END) AS earned
    FROM ledger
    WHERE charge_id IS NOT NULL
    GROUP BY charge_id
) AS entries ON entries.charge_id = payments.charge_id
WHERE
    held IS NULL
    OR held <> CASE
        WHEN state IN ('received', 'spent', 'unknown') OR (state = 'refunding' AND earned_at IS NULL) THEN stars
        ELSE 0
    END
    OR earned <> CASE
        WHEN state = 'earned' OR (state = 'refunding' AND earned_at IS NOT NULL) THEN stars
        ELSE 0
    END
LIMIT :limit;
