-- Queries with `*!` run once for each id. A single statement over all of them would need a statement journal as large
-- as what it changes.

-- name: jobs_of_person
-- Everywhere, or in one chat.
SELECT * FROM jobs WHERE person_id = :person_id AND (CAST(:chat_id AS BIGINT) IS NULL OR chat_id = :chat_id)
/*pg FOR UPDATE*/;

-- name: old_jobs
-- Ended long enough ago, their people were told, and they aren't blanked yet.
SELECT id FROM jobs
WHERE due_at IS NULL AND person_id <> 0 AND ended_at <= :before
ORDER BY ended_at
LIMIT :limit
/*pg FOR UPDATE SKIP LOCKED*/;

-- name: delete_queued*!
-- Nothing was paid for, so no row has to stay. A step that prepares such a job finds no row to write to.
DELETE FROM jobs WHERE id = :id AND state = 'queued';

-- name: end_silently*!
-- Jobs that have a result to deliver, or an end to tell, end here; since nothing is due any more, a step under way
-- can't write. Jobs that may be generating go on, because they take a slot and their cost isn't known yet.
UPDATE jobs SET
    state = CASE state WHEN 'delivering' THEN 'failed' ELSE state END,
    ending = CASE state WHEN 'delivering' THEN 'forgotten' ELSE ending END,
    ended_at = coalesce(ended_at, :now),
    due_at = NULL,
    step_started_at = NULL
WHERE
    id = :id
    AND state NOT IN ('submitting', 'generating')
    AND due_at IS NOT NULL;

-- name: blank*!
-- What stays says that a video was made, when, with which options and at what cost; not whose it was. The payer stays,
-- so that a job under way keeps its place: a hash whose key is deleted within days. The id of a
-- generation that is still under way is needed until it ends.
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
    result_kind = NULL,
    remark = NULL,
    unanswered_sends = 0,
    in_private = FALSE,
    draft_id = NULL,
    retry_of = NULL,
    move_of_job = NULL
WHERE id = :id;

-- name: delete_preferences!
-- Only a person's. What a group (a negative id) has chosen is not one person's to delete.
DELETE FROM preferences WHERE subject_id = :person_id AND subject_id > 0;
