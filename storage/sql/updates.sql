-- name: record_update!
-- Changes no row for an update that was recorded before, handled or not.
INSERT INTO updates (update_id, payload, received_at) VALUES (:update_id, :payload, :now)
ON CONFLICT DO NOTHING;

-- name: mark_handled!
-- The content goes, the id stays so that a redelivery is recognised.
UPDATE updates SET payload = NULL WHERE update_id = :update_id;

-- name: count_attempt$
UPDATE updates SET attempts = attempts + 1 WHERE update_id = :update_id RETURNING attempts;

-- name: unhandled_updates
SELECT update_id, payload, received_at FROM updates WHERE payload IS NOT NULL ORDER BY update_id;

-- name: delete_handled!
-- Some of the oldest; the next call goes on.
DELETE FROM updates
WHERE update_id IN (
    SELECT update_id FROM updates
    WHERE payload IS NULL AND received_at < :before
    ORDER BY received_at
    LIMIT 1000
);
