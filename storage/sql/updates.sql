-- name: record_update!
-- Changes no row for an update that was recorded before, handled or not.
INSERT INTO updates (update_id, payload, chat_id, person_id, received_at)
VALUES (:update_id, :payload, :chat_id, :person_id, :now)
ON CONFLICT DO NOTHING;

-- name: mark_handled!
-- The content goes, the id stays so that a redelivery is recognised.
UPDATE updates SET payload = NULL, chat_id = NULL, person_id = NULL WHERE update_id = :update_id;

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

-- name: take_line$
-- Returns who holds the line now. Where somebody does, the row is written all the same, as it was: who records an update
-- and who leaves the line wait for each other that way, and no update is left that neither of them sees. No row for a
-- replica that the others have taken for gone: they would take what it holds.
INSERT INTO update_lines (chat_id, person_id, holder)
SELECT :chat_id, :person_id, :holder
WHERE :holder IN (SELECT id FROM replicas) OR NOT EXISTS (SELECT 1 FROM replicas)
ON CONFLICT (chat_id, person_id) DO UPDATE SET holder = update_lines.holder
RETURNING holder;

-- name: lines_of
SELECT chat_id, person_id FROM update_lines WHERE holder = :holder;

-- name: lock_line!
UPDATE update_lines SET holder = holder
WHERE chat_id = :chat_id AND person_id = :person_id AND holder = :holder;

-- name: leave_line!
DELETE FROM update_lines WHERE chat_id = :chat_id AND person_id = :person_id AND holder = :holder;

-- name: updates_in_line
SELECT update_id, payload, received_at FROM updates
WHERE chat_id = :chat_id AND person_id = :person_id AND payload IS NOT NULL
ORDER BY update_id;

-- name: free_lines
-- Where something waits, and nobody is at it.
SELECT chat_id, person_id, min(update_id) AS first_id FROM updates
WHERE
    payload IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM update_lines
        WHERE update_lines.chat_id = updates.chat_id AND update_lines.person_id = updates.person_id
    )
GROUP BY chat_id, person_id
ORDER BY first_id
LIMIT :limit;

-- name: free_lines_of_gone!
DELETE FROM update_lines WHERE holder NOT IN (SELECT id FROM replicas);

-- name: leave_all_lines!
DELETE FROM update_lines WHERE holder = :holder;
