-- What operators see of jobs, and do to them.

-- name: live_jobs
SELECT id, state, ending, mode, created_at, submitted_at, ended_at
FROM jobs /*lite*/INDEXED BY jobs_live/*pg*/
WHERE due_at IS NOT NULL AND state IN ('queued', 'submitting', 'generating', 'delivering')
ORDER BY id
LIMIT :limit;

-- name: count_live
SELECT state, count(*) AS jobs
FROM jobs /*lite*/INDEXED BY jobs_live/*pg*/
WHERE due_at IS NOT NULL AND state IN ('queued', 'submitting', 'generating', 'delivering')
GROUP BY state;

-- name: last_ended
-- Those whose person has not been forgotten.
SELECT id, state, ending, mode, created_at, submitted_at, ended_at
FROM jobs
WHERE due_at IS NULL AND person_id <> 0
ORDER BY ended_at DESC
LIMIT :limit;

-- name: drop_generating^
-- It is told as one that took too long, and can be polled again. The new claim keeps a step under way from writing.
UPDATE jobs SET
    state = 'failed', ending = 'timed-out', ended_at = :now, due_at = :now, step_started_at = NULL, attempts = 0,
    claim = claim + 1
WHERE id = :id AND state = 'generating' AND person_id <> 0
RETURNING *;
