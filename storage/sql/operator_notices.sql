-- What the operator has to hear of money, and the alarms of replicas.

-- name: add_notice$
-- Changes nothing where the key was stored before.
INSERT INTO operator_notices (key, text_id, noted_at, due_at) VALUES (:key, :text_id, :now, :now)
ON CONFLICT DO NOTHING
RETURNING id;

-- name: set_variables!
UPDATE operator_notices SET variables = :variables WHERE id = :id;

-- name: count_keys^
-- Those of one kind, whose keys begin alike.
SELECT count(*) AS notices FROM operator_notices
WHERE key >= :first AND key < :end AND noted_at > :after;

-- name: release_key!
UPDATE operator_notices SET key = NULL WHERE key = :key;

-- name: claim_due
-- Moving due_at is the lease.
WITH chosen AS (
    SELECT id FROM operator_notices WHERE due_at <= :now ORDER BY due_at LIMIT :limit /*pg FOR UPDATE SKIP LOCKED*/
)
UPDATE operator_notices SET due_at = :now + :lease, attempts = attempts + 1
WHERE id IN (SELECT id FROM chosen)
RETURNING *;

-- name: postpone!
UPDATE operator_notices SET due_at = :due_at WHERE id = :id AND due_at IS NOT NULL;

-- name: mark_told!
-- The key stays for a while.
UPDATE operator_notices SET due_at = NULL, variables = NULL WHERE id = :id;

-- name: delete_old!
DELETE FROM operator_notices WHERE noted_at < :before;
