-- name: insert_job^
-- A draft or a failed job starts at most one job: the second insert finds the first one there.
INSERT INTO jobs (
    state, chat_id, topic_id, person_id, reply_to, status_message_id, photo, video, mode, cut, options, language,
    draft_id, retry_of, created_at, consented_at, due_at
)
VALUES (
    'queued', :chat_id, :topic_id, :person_id, :reply_to, :status_message_id, :photo, :video, :mode, :cut, :options,
    :language, :draft_id, :retry_of, :now, :now, :now
)
ON CONFLICT DO NOTHING
RETURNING *;

-- name: get_job^
SELECT * FROM jobs WHERE id = :id;

-- name: get_job_of_draft^
SELECT * FROM jobs WHERE draft_id = :draft_id;

-- name: get_job_retrying^
SELECT * FROM jobs WHERE retry_of = :id;

-- name: count_live_of_person$
SELECT count(*) FROM jobs
WHERE person_id = :person_id AND state IN ('queued', 'submitting', 'generating', 'delivering');

-- name: live_of_person
SELECT * FROM jobs
WHERE person_id = :person_id AND state IN ('queued', 'submitting', 'generating', 'delivering')
ORDER BY id;

-- name: results_of_person
-- The videos that can be sent again, newest first: in one chat, or everywhere.
SELECT * FROM jobs
WHERE person_id = :person_id AND (:chat_id IS NULL OR chat_id = :chat_id) AND result_file_id IS NOT NULL
ORDER BY id DESC
LIMIT :limit OFFSET :skip;

-- name: claim_due
-- Everything that is due except jobs waiting for a place. Pushing due_at forward is the lease. Of those whose video is
-- to be delivered, which takes long, only so many.
UPDATE jobs SET
    claim = claim + 1,
    step_started_at = :now,
    due_at = :now + :lease
WHERE id IN (
    SELECT id FROM jobs
    WHERE due_at <= :now AND state <> 'queued' AND (
        state <> 'delivering'
        OR id IN (
            SELECT id FROM jobs
            WHERE due_at <= :now AND state = 'delivering'
            ORDER BY due_at
            LIMIT :deliveries
        )
    )
    ORDER BY due_at
    LIMIT :limit
)
RETURNING *;

-- name: claim_queued
-- Jobs for which a place is free, first come, first served. A place is held from the preparation on until the
-- generation is done.
UPDATE jobs SET
    claim = claim + 1,
    step_started_at = :now,
    due_at = :now + :lease
WHERE id IN (
    SELECT id FROM jobs
    WHERE due_at <= :now AND state = 'queued'
    ORDER BY id
    LIMIT min(:limit, max(0, :slots - (
        SELECT count(*) FROM jobs
        WHERE due_at IS NOT NULL AND (
            state IN ('submitting', 'generating')
            OR (state = 'queued' AND step_started_at IS NOT NULL AND due_at > :now)
        )
    )))
)
RETURNING *;

-- name: write_step^
-- The end of a step, or a stage within it: refused when the claim it was made under is no longer the newest,
-- or when the job has been moved on meanwhile (somebody cancelled it).
UPDATE jobs SET
    state = :state,
    ending = :ending,
    generation_id = :generation_id,
    result_url = :result_url,
    result_file_id = :result_file_id,
    submitted_at = :submitted_at,
    ended_at = :ended_at,
    due_at = :due_at,
    step_started_at = :step_started_at,
    attempts = :attempts,
    reference_seconds = :reference_seconds,
    expected = :expected,
    generated_at = :generated_at
WHERE id = :id AND claim = :claim AND state = :from_state AND due_at IS NOT NULL
RETURNING *;

-- name: set_usage!
UPDATE jobs SET usage = :usage WHERE id = :id;

-- name: cancel_queued^
-- Only what has not been submitted can be cancelled: from then on it costs money.
UPDATE jobs SET
    state = 'cancelled', ending = 'cancelled', ended_at = :now, due_at = :now, step_started_at = NULL
WHERE id = :id AND state = 'queued'
RETURNING *;

-- name: release_all!
-- At the start: no step is under way, whatever the process that was killed has left.
UPDATE jobs SET
    claim = claim + 1, step_started_at = NULL, due_at = :now
WHERE step_started_at IS NOT NULL;

-- name: set_status_message!
UPDATE jobs SET status_message_id = :message_id WHERE id = :id;

-- name: set_shown!
UPDATE jobs SET shown = :shown, shown_at = :now WHERE id = :id;

-- name: ids_in_delivery
SELECT id FROM jobs WHERE due_at IS NOT NULL AND state = 'delivering';

-- name: live
SELECT * FROM jobs
WHERE
    due_at IS NOT NULL
    AND state IN ('queued', 'submitting', 'generating', 'delivering')
ORDER BY id;

-- name: queued_before$
-- How many wait in front of a job.
SELECT count(*) FROM jobs
WHERE due_at IS NOT NULL AND state = 'queued' AND step_started_at IS NULL AND id < :id;
