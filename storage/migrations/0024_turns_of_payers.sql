-- As before, but an account also counts as somebody, whichever group it speaks as, and whether it was forgotten since or
-- not: groups of one's own give nobody more turns.
DROP VIEW line;
CREATE VIEW line AS
SELECT
    id,
    is_waiting,
    refusals,
    /*lite*/max/*pg greatest*/(
        row_number() OVER (PARTITION BY person_id ORDER BY is_waiting, id),
        row_number() OVER (PARTITION BY chat_id ORDER BY is_waiting, id),
        row_number() OVER (PARTITION BY coalesce(payer, /*lite*/person_id/*pg CAST(person_id AS VARCHAR)*/) ORDER BY is_waiting, id)
    ) + unusable + refusals AS turn
FROM (
    SELECT
        id,
        person_id,
        chat_id,
        payer,
        refusals,
        state = 'queued' AND step_started_at IS NULL AS is_waiting,
        (
            SELECT count(*) FROM (
                SELECT ending FROM jobs AS earlier
                WHERE earlier.person_id = jobs.person_id AND earlier.ended_at IS NOT NULL
                ORDER BY earlier.id DESC
                LIMIT 5
            )/*pg AS last*/
            WHERE ending IN (
                'photo-unreadable', 'photo-too-small', 'photo-too-large',
                'video-unreadable', 'video-no-picture', 'video-too-small', 'video-too-short', 'video-too-large'
            )
        ) AS unusable
    FROM jobs/*lite*/ INDEXED BY jobs_due/*pg*/
    WHERE due_at IS NOT NULL AND state IN ('queued', 'submitting', 'generating') AND late_at IS NULL
)/*pg AS live*/;
