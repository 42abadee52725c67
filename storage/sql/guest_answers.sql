-- name: insert_answer$
-- Without its files, whose encryption needs the row's id: set_files follows. No row if the call has one already.
-- The video stays empty until the caller has chosen a move.
INSERT INTO guest_answers (query, person_id, photo, video, language, created_at, due_at)
VALUES (:query, :person_id, '', '', :language, :now, :due_at)
ON CONFLICT (query) DO NOTHING
RETURNING id;

-- name: set_files^
UPDATE guest_answers SET photo = :photo, video = COALESCE(:video, ''), cut = :cut WHERE id = :id RETURNING *;

-- name: set_video^
-- What the caller has chosen, until a job is made of it.
UPDATE guest_answers SET video = :video, cut = :cut WHERE id = :id AND job_id IS NULL RETURNING *;

-- name: get_answer_to^
SELECT * FROM guest_answers WHERE query = :query;

-- name: get_answer^
SELECT * FROM guest_answers WHERE id = :id;

-- name: get_source^
-- As a row that a job or a draft can be made from: it belongs to the caller's private chat.
SELECT
    id, photo, video, cut, job_id, person_id, language,
    person_id AS chat_id, 0 AS topic_id, NULL AS reply_to, 'move' AS mode, NULL AS options, NULL AS move_of_job
FROM guest_answers
WHERE id = :id
/*pg FOR UPDATE*/;

-- name: delete_oldest_offers!
-- All offers of a person but the newest, and but that which is now a draft.
DELETE FROM guest_answers
WHERE
    person_id = :person_id
    AND job_id IS NULL
    AND id NOT IN (
        SELECT id FROM guest_answers WHERE person_id = :person_id AND job_id IS NULL
        ORDER BY id DESC LIMIT :kept
    )
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE guest_answer_id = guest_answers.id);

-- name: set_message!
-- Once, and no message twice.
UPDATE guest_answers SET message = :message, message_digest = :digest
WHERE
    id = :id
    AND message_digest IS NULL
    AND NOT EXISTS (SELECT 1 FROM guest_answers WHERE message_digest = :digest);

-- name: set_job!
UPDATE guest_answers SET job_id = :job_id, due_at = :now WHERE id = :id;

-- name: hand_on!
-- The answer that stands for a draft, or for a job that has ended without a video, to the job that is made of that.
UPDATE guest_answers SET job_id = :job_id, due_at = :now, shown = NULL
WHERE
    (job_id IS NULL AND id = (SELECT guest_answer_id FROM drafts WHERE id = :draft_id))
    OR job_id = :retry_of;

-- name: look_again!
-- What an answer says may hold no longer.
UPDATE guest_answers SET due_at = :now, shown = NULL WHERE id = :id AND job_id IS NULL;

-- name: look_at_job_again!
UPDATE guest_answers SET due_at = :now, shown = NULL WHERE job_id = :job_id;

-- name: claim_due
-- Moving due_at is the lease.
WITH chosen AS (
    SELECT id FROM guest_answers WHERE due_at <= :now ORDER BY due_at LIMIT :limit /*pg FOR UPDATE SKIP LOCKED*/
)
UPDATE guest_answers SET due_at = :now + :lease
WHERE id IN (SELECT id FROM chosen)
RETURNING *;

-- name: release_all!
-- For the start of the process, when none is claimed: what an earlier one was killed with is due now. Not an offer that
-- expires soon.
UPDATE guest_answers SET due_at = :now
WHERE
    due_at > :now AND due_at <= :now + :lease
    AND (job_id IS NOT NULL OR EXISTS (SELECT 1 FROM drafts WHERE guest_answer_id = guest_answers.id));

-- name: put_off!
-- Unless its due time has changed since it was claimed: there is something else to say by now.
UPDATE guest_answers SET due_at = :due_at, shown = :shown WHERE id = :id AND due_at = :claimed_until;

-- name: delete_answer!
-- As above.
DELETE FROM guest_answers WHERE id = :id AND due_at = :claimed_until;

-- name: delete_offer!
DELETE FROM guest_answers WHERE id = :id AND job_id IS NULL;

-- name: answers_of_person
SELECT id, job_id FROM guest_answers WHERE person_id = :person_id /*pg FOR UPDATE*/;

-- name: withdraw_answers_of_person!
-- What is left is nobody's, and goes as soon as the message says so. Where that is isn't known, nothing is left.
UPDATE guest_answers SET
    person_id = 0, photo = '', video = '', cut = NULL, job_id = NULL, shown = NULL, due_at = :now
WHERE person_id = :person_id AND message IS NOT NULL;

-- name: delete_answers_of_person!
DELETE FROM guest_answers WHERE person_id = :person_id;

-- name: delete_old_answers!
-- Whatever has become of them.
DELETE FROM guest_answers WHERE due_at <= :before;
