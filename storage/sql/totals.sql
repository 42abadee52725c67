-- What /metrics shows; read every few seconds, so nothing here may take longer the longer the bot was used.

-- name: live_jobs
-- How many are in each state that is not the end.
SELECT state, count(*) AS jobs
FROM jobs /*lite*/INDEXED BY jobs_live/*pg*/
WHERE due_at IS NOT NULL AND state IN ('queued', 'submitting', 'generating', 'delivering')
GROUP BY state;

-- name: oldest_queued$
-- When the job was started that has waited longest for a slot.
SELECT min(created_at) FROM jobs /*lite*/INDEXED BY jobs_live/*pg*/ WHERE due_at IS NOT NULL AND state = 'queued';

-- name: longest_due$
-- When the step became due that should have been begun first; jobs that wait for a slot are no delay.
SELECT due_at FROM jobs WHERE due_at <= :now AND state <> 'queued' ORDER BY due_at LIMIT 1;

-- name: oldest_refund$
-- When the payment in Stars was received that should have been given back first.
SELECT min(received_at) FROM payments WHERE due_at IS NOT NULL AND state = 'refunding';

-- name: job_totals
SELECT state, ending, jobs FROM job_totals;

-- name: ledger_totals
SELECT unit, kind, debit, credit, entries, amount FROM ledger_totals;
