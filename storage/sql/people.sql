-- name: jobs_of_person
-- Everywhere, or in one chat only.
SELECT * FROM jobs WHERE person_id = :person_id AND (:chat_id IS NULL OR chat_id = :chat_id);

-- name: old_jobs
-- Finished long enough ago; their people have been told.
SELECT id FROM jobs
WHERE due_at IS NULL AND person_id <> 0 AND ended_at <= :before
ORDER BY ended_at
LIMIT :limit;

-- name: delete_queued!
-- Nothing was submitted, so there is nothing to account for. A step that prepares one finds no row to write to.
DELETE FROM jobs WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'queued';

-- name: end_silently!
-- Whatever has a result to deliver, or an end to tell, ends here; with nothing due, the step that was at it can't
-- write any more. What may be generating goes on, to hold its place and to say what it cost.
UPDATE jobs SET
    state = CASE state WHEN 'delivering' THEN 'failed' ELSE state END,
    ending = CASE state WHEN 'delivering' THEN 'forgotten' ELSE ending END,
    ended_at = coalesce(ended_at, :now),
    due_at = NULL,
    step_started_at = NULL
WHERE
    id IN (SELECT value FROM json_each(:ids))
    AND state NOT IN ('submitting', 'generating')
    AND due_at IS NOT NULL;

-- name: blank!
-- What is left says that a video was made, when, with which options and at what cost; not whose it was. The id of
-- a generation that is still under way goes with its end.
UPDATE jobs SET
    chat_id = 0,
    topic_id = 0,
    person_id = 0,
    reply_to = NULL,
    status_message_id = NULL,
    shown = NULL,
    shown_at = NULL,
    photo = :photo,
    video = :video,
    cut = NULL,
    language = '',
    generation_id = CASE WHEN state IN ('submitting', 'generating') THEN generation_id END,
    result_url = NULL,
    result_file_id = NULL,
    draft_id = NULL,
    retry_of = NULL
WHERE id IN (SELECT value FROM json_each(:ids));

-- name: delete_preferences!
-- A person's; what a chat has chosen (their ids are negative) is nobody's own, and whose chat it is can be made up.
DELETE FROM preferences WHERE subject_id = :person_id AND subject_id > 0;
