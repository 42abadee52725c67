-- How often the service refused the operator's account or the model when it was tried with this job.
ALTER TABLE jobs ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0;

-- The jobs that take a slot or wait for one, and in which turn each is: the first job of everybody is in the first turn.
-- A chat counts as somebody as well, so that a group is no queue of many. Of a person's last jobs, each whose files could
-- not be used, and each refusal, puts the next ones back by a turn: work that led to nothing is not repeated at the
-- expense of others.
CREATE VIEW line AS
SELECT
    id,
    is_waiting,
    refusals,
    /*lite*/max/*pg greatest*/(
        row_number() OVER (PARTITION BY person_id ORDER BY is_waiting, id),
        row_number() OVER (PARTITION BY chat_id ORDER BY is_waiting, id)
    ) + unusable + refusals AS turn
FROM (
    SELECT
        id,
        person_id,
        chat_id,
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
    FROM jobs
    WHERE due_at IS NOT NULL AND state IN ('queued', 'submitting', 'generating') AND late_at IS NULL
)/*pg AS live*/;
