-- name: beat!
-- A replica that the others took for gone is there again.
INSERT INTO replicas (id, beats) VALUES (:id, 1)
ON CONFLICT (id) DO UPDATE SET beats = replicas.beats + 1;

-- name: all_replicas
SELECT id, beats FROM replicas ORDER BY id;

-- name: remove_replica!
-- Not if it has counted on meanwhile.
DELETE FROM replicas WHERE id = :id AND beats = :beats;

-- name: remove_all!
-- Where the database is used by one process, which is none of them.
DELETE FROM replicas;

-- name: leave!
DELETE FROM replicas WHERE id = :id;

-- name: free_jobs!
-- Steps whose replica is gone are due now. Not a POST: its replica may only be cut off, and stores what it has paid for.
UPDATE jobs SET claim = claim + 1, step_started_at = NULL, due_at = :now
WHERE
    due_at IS NOT NULL
    AND step_started_at IS NOT NULL
    AND state <> 'submitting'
    AND (claimed_by IS NULL OR claimed_by NOT IN (SELECT id FROM replicas));

-- name: hasten_submissions!
-- A POST whose replica is gone: the lease ends once the replica can't be waiting for its response any more.
UPDATE jobs SET due_at = :due_at
WHERE
    due_at > :due_at
    AND step_started_at IS NOT NULL
    AND state = 'submitting'
    AND (claimed_by IS NULL OR claimed_by NOT IN (SELECT id FROM replicas));

-- name: free_jobs_of!
-- Of a replica that stops: it writes nothing any more.
UPDATE jobs SET claim = claim + 1, step_started_at = NULL, due_at = :now
WHERE due_at IS NOT NULL AND step_started_at IS NOT NULL AND claimed_by = :id;

-- name: held_jobs
-- The claims under which a replica runs steps.
SELECT id, claim FROM jobs
WHERE due_at IS NOT NULL AND step_started_at IS NOT NULL AND claimed_by = :id;
