-- name: set_reminder!
INSERT INTO reminders (person_id, language, due_at) VALUES (:person_id, :language, :due_at)
ON CONFLICT (person_id) DO UPDATE SET language = excluded.language, due_at = excluded.due_at;

-- name: claim_due
-- Moving due_at is the lease.
WITH chosen AS (
    SELECT person_id FROM reminders
    WHERE due_at <= :now
    ORDER BY due_at
    LIMIT :limit
    /*pg FOR UPDATE SKIP LOCKED*/
)
UPDATE reminders SET due_at = :now + :lease WHERE person_id IN (SELECT person_id FROM chosen)
RETURNING person_id, language;

-- name: delete_reminder!
DELETE FROM reminders WHERE person_id = :person_id;
