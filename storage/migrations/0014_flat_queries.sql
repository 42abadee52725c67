-- Every query that a tick, a press or a message makes takes as long with a million jobs as with a hundred.

-- The columns behind the id are there so that the view `line` reads no rows of the history.
DROP INDEX jobs_of_person;
CREATE INDEX jobs_of_person ON jobs (person_id, id, ended_at, ending);
CREATE INDEX jobs_live_of_person ON jobs (person_id, id) WHERE due_at IS NOT NULL;
CREATE INDEX jobs_of_chat ON jobs (chat_id);

-- Steps other than the first: a tick doesn't look through the queue.
CREATE INDEX jobs_steps_due ON jobs (due_at) WHERE due_at IS NOT NULL AND state <> 'queued';

DROP INDEX jobs_generated;
CREATE INDEX jobs_generated ON jobs (mode, generated_at) WHERE generated_at IS NOT NULL;

CREATE INDEX drafts_updated ON drafts (updated_at);
CREATE INDEX drafts_of_person ON drafts (person_id);
CREATE INDEX drafts_kept ON drafts (kept_from_job) WHERE kept_from_job IS NOT NULL;

DROP INDEX motions_prompted;
CREATE INDEX motions_prompted ON motions (prompt_chat_id, prompt_message_id) WHERE prompt_chat_id IS NOT NULL;

-- As before, but the index is named: without statistics, SQLite prefers one that goes through the whole history in the
-- order of the chats.
DROP VIEW line;
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
    FROM jobs/*lite*/ INDEXED BY jobs_due/*pg*/
    WHERE due_at IS NOT NULL AND state IN ('queued', 'submitting', 'generating') AND late_at IS NULL
)/*pg AS live*/;
