-- name: insert_job$
-- Without its files, whose encryption needs the row's id: set_files follows. No row if the draft, or the failed job, has started one already: draft_id and retry_of are unique.
INSERT INTO jobs (
    state, chat_id, topic_id, person_id, reply_to, status_message_id, photo, video, mode, cut, options, language,
    draft_id, retry_of, created_at, consented_at, due_at, payer,
    expected_cost, move_of_job
)
VALUES (
    'queued', :chat_id, :topic_id, :person_id, :reply_to, :status_message_id, '', '', :mode, :cut, :options,
    :language, :draft_id, :retry_of, :now, :now, :now, :payer, :expected_cost, :move_of_job
)
ON CONFLICT DO NOTHING
RETURNING id;

-- name: set_files^
UPDATE jobs SET photo = :photo, video = :video WHERE id = :id RETURNING *;

-- name: get_job^
SELECT * FROM jobs WHERE id = :id;

-- name: get_job_to_change^
-- Another transaction that changes it waits for this one.
SELECT * FROM jobs WHERE id = :id /*pg FOR UPDATE*/;

-- name: get_job_of_draft^
SELECT * FROM jobs WHERE draft_id = :draft_id;

-- name: get_job_retrying^
-- The job that was started again from this one.
SELECT * FROM jobs WHERE retry_of = :id;

-- name: count_live_jobs_of_payer$
-- Under any of an account's hashes. Late ones don't count: nobody waits a day for their next video.
SELECT count(*) FROM jobs
WHERE
    payer IN (SELECT value FROM json_each(:payers))
    AND due_at IS NOT NULL
    AND state IN ('queued', 'submitting', 'generating', 'delivering')
    AND late_at IS NULL;

-- name: live_jobs_of_person
SELECT * FROM jobs
WHERE
    person_id = :person_id
    AND due_at IS NOT NULL
    AND state IN ('queued', 'submitting', 'generating', 'delivering')
ORDER BY id;

-- name: results_of_person
-- Jobs whose videos can be sent again, newest first: everywhere, or in one chat. Those of which only a link was sent have
-- no file. Where no file has surely arrived, and the Stars were given back for that, there is nothing to send.
SELECT * FROM jobs
WHERE
    person_id = :person_id
    AND (CAST(:chat_id AS BIGINT) IS NULL OR chat_id = :chat_id)
    AND (
        result_file_id IS NOT NULL
        OR (
            (ending IN ('undelivered', 'unconfirmed') OR (state = 'delivered' AND generation_id IS NOT NULL))
            AND NOT EXISTS (
                SELECT 1 FROM payments
                WHERE payments.job_id = jobs.id AND payments.state IN ('refunding', 'refunded') AND reason = 'no-video'
            )
        )
    )
ORDER BY id DESC
LIMIT :limit OFFSET :skip;

-- name: send_again^
-- The new claim keeps a step that still tells the ending from writing. The status message was deleted by then. In the
-- private chat, the message that the job replied to in its own chat does not exist. A late job occupies no slot if its
-- generation has to be polled for a fresh link.
UPDATE jobs SET
    state = 'delivering',
    ending = NULL,
    ended_at = NULL,
    due_at = :now,
    claim = claim + 1,
    step_started_at = NULL,
    attempts = 0,
    unanswered_sends = 0,
    in_private = chat_id <> :chat_id,
    topic_id = CASE chat_id WHEN :chat_id THEN :topic_id ELSE topic_id END,
    reply_to = CASE chat_id WHEN :chat_id THEN :reply_to ELSE reply_to END,
    status_message_id = NULL,
    late_at = :now
WHERE
    id = :id
    AND (
        ending IN ('undelivered', 'unconfirmed')
        OR (state = 'delivered' AND ending IS NULL AND result_file_id IS NULL AND generation_id IS NOT NULL)
    )
    AND (
        :by_operator
        OR NOT EXISTS (
            SELECT 1 FROM payments
            WHERE payments.job_id = jobs.id AND payments.state IN ('refunding', 'refunded') AND reason = 'no-video'
        )
    )
RETURNING *;

-- name: claim_due
-- Everything that is due, except the queue. Moving due_at forward is the lease: the job is due again if its step
-- dies. Deliveries take long, so only so many of them are claimed. A replica that the others have taken for gone claims
-- nothing before its next beat: they would make it due again.
WITH chosen AS (
    SELECT id FROM jobs
    WHERE due_at <= :now AND state <> 'queued' AND (
        state <> 'delivering'
        OR id IN (
            SELECT id FROM jobs
            WHERE due_at <= :now AND state <> 'queued' AND state = 'delivering'
            ORDER BY due_at, id
            LIMIT :deliveries
        )
    ) AND (:replica IN (SELECT id FROM replicas) OR NOT EXISTS (SELECT 1 FROM replicas))
    ORDER BY due_at, id
    LIMIT :limit
    /*pg FOR UPDATE SKIP LOCKED*/
)
UPDATE jobs SET
    claim = claim + 1,
    claimed_by = :replica,
    step_started_at = :now,
    claimed_after = :now - due_at,
    due_at = :now + :lease
WHERE id IN (SELECT id FROM chosen)
RETURNING *;

-- name: claim_queued
-- Turn by turn (see the view `line`), as long as slots are free. A job takes a slot from its preparation until its
-- generation is done or late. A replica that was taken for gone claims nothing, as above.
WITH chosen AS (
    SELECT id FROM jobs JOIN line USING (id)
    WHERE
        due_at <= :now AND state = 'queued' AND mode IN (SELECT value FROM json_each(:modes))
        AND (:replica IN (SELECT id FROM replicas) OR NOT EXISTS (SELECT 1 FROM replicas))
    ORDER BY turn, line.refusals, id
    LIMIT /*lite*/min/*pg least*/(:limit, /*lite*/max/*pg greatest*/(0, :slots - (
        SELECT count(*) FROM jobs
        WHERE
            due_at IS NOT NULL
            AND state <> 'queued'
            AND state IN ('submitting', 'generating')
            AND late_at IS NULL
    ) - (
        SELECT count(*) FROM jobs
        WHERE due_at > :now AND state = 'queued' AND step_started_at IS NOT NULL
    )))
    /*pg FOR UPDATE OF jobs SKIP LOCKED*/
)
UPDATE jobs SET
    claim = claim + 1,
    claimed_by = :replica,
    step_started_at = :now,
    due_at = :now + :lease
WHERE id IN (SELECT id FROM chosen)
RETURNING *;

-- name: write_step^
-- What a step has changed. No row if the job was claimed again since (the step has outlived its lease), or if its
-- state was changed meanwhile (somebody cancelled it).
UPDATE jobs SET
    state = :state,
    ending = :ending,
    generation_id = :generation_id,
    result_url = :result_url,
    result_file_id = :result_file_id,
    result_kind = :result_kind,
    remark = :remark,
    submitted_at = :submitted_at,
    ended_at = :ended_at,
    due_at = :due_at,
    step_started_at = :step_started_at,
    attempts = :attempts,
    reference_seconds = :reference_seconds,
    reference_frames = :reference_frames,
    expected = :expected,
    generated_at = :generated_at,
    polled_at = :polled_at,
    watched = :watched,
    late_at = :late_at,
    unanswered_sends = :unanswered_sends,
    in_private = :in_private,
    refusals = :refusals,
    usage = :usage,
    cost = :cost
WHERE id = :id AND claim = :claim AND state = :from_state AND due_at IS NOT NULL
RETURNING *;

-- name: release!
-- A step that has stored what follows is over: step_started_at is NULL then.
UPDATE jobs SET
    claim = claim + 1, step_started_at = NULL, attempts = :attempts, due_at = :due_at
WHERE id = :id AND claim = :claim AND step_started_at IS NOT NULL AND due_at IS NOT NULL;

-- name: poll_again!
-- By the operator's wish, a generation that was given up: its deadline starts anew. Not if the person is forgotten.
UPDATE jobs SET
    state = 'generating', ending = NULL, ended_at = NULL, due_at = :now, step_started_at = NULL, attempts = 0,
    polled_at = NULL, watched = 0, late_at = :now
WHERE
    id = :id AND state = 'failed' AND ending IN ('timed-out', 'result-lost', 'undelivered', 'unreachable')
    AND generation_id IS NOT NULL AND person_id <> 0;

-- name: cancel_queued^
-- Later it is too late: a submitted job costs money.
UPDATE jobs SET
    state = 'cancelled', ending = 'cancelled', ended_at = :now, due_at = :now, step_started_at = NULL
WHERE id = :id AND state = 'queued'
RETURNING *;

-- name: release_all!
-- For the start of the process, when no step is under way: steps that an earlier process was killed in are due now.
UPDATE jobs SET
    claim = claim + 1, step_started_at = NULL, due_at = :now
WHERE due_at IS NOT NULL AND step_started_at IS NOT NULL;

-- name: set_shown!
-- What the status message says now.
UPDATE jobs SET shown = :shown, shown_at = :now WHERE id = :id;

-- name: ids_in_delivery
SELECT id FROM jobs WHERE due_at IS NOT NULL AND state = 'delivering';

-- name: give_back!
-- A claim under which no step runs. The next one is another.
UPDATE jobs SET claim = claim + 1, step_started_at = NULL, due_at = :now
WHERE id = :id AND claim = :claim AND due_at IS NOT NULL AND step_started_at IS NOT NULL;

-- name: ids_left_to
-- Of some jobs: those whose next step may use the files that a replica has. Not if another one that is there has claimed
-- a step since; the process that had these files before has no row any more.
SELECT id FROM jobs
WHERE
    id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))
    AND due_at IS NOT NULL
    AND (claimed_by IS NULL OR claimed_by = :replica OR claimed_by NOT IN (SELECT id FROM replicas));

-- name: claims_in_submission
SELECT id, claim FROM jobs WHERE due_at IS NOT NULL AND state = 'submitting';

-- name: outdated_statuses
-- Live jobs with a status message, behind an id: of those that wait for a slot only the ones whose message doesn't say
-- that they are paused, or their position, as Status.shown in jobs/status_message.py says it. Nothing encrypted is read.
WITH places AS (
    SELECT id, row_number() OVER (ORDER BY turn, refusals, id) - 1 AS ahead FROM line WHERE is_waiting
)
SELECT
    jobs.id, jobs.state, jobs.mode, chat_id, topic_id, person_id, language, status_message_id, shown, shown_at,
    step_started_at, submitted_at, generated_at, expected, coalesce(ahead, 0) AS ahead
FROM jobs /*lite*/INDEXED BY jobs_live/*pg*/ LEFT JOIN places USING (id)
WHERE
    due_at IS NOT NULL
    AND id > :after
    AND state IN ('queued', 'submitting', 'generating', 'delivering')
    AND status_message_id IS NOT NULL
    AND (
        ahead IS NULL
        OR shown IS NULL
        OR shown <> CASE
            WHEN mode IN (SELECT value FROM json_each(:paused)) THEN :paused_as
            ELSE 'queued:' || (ahead + 1)
        END
    )
ORDER BY jobs.id
LIMIT :limit;

-- name: get_shown^
SELECT state, shown FROM jobs WHERE id = :id;

-- name: count_ahead$
-- How many jobs are claimed before a waiting one; NULL for another one.
SELECT ahead
FROM (SELECT id, row_number() OVER (ORDER BY turn, refusals, id) - 1 AS ahead FROM line WHERE is_waiting) AS places
WHERE id = :id;

-- name: count_waiting$
SELECT count(*) FROM jobs WHERE due_at IS NOT NULL AND state = 'queued' AND step_started_at IS NULL;
