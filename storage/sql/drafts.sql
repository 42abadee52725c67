-- The column is_studied says whether the quality of the files was determined (its name is from an earlier version).

-- name: begin_file^
-- The row into which a file is put next: its encryption needs the row's id. New files have to be checked for quality.
INSERT INTO drafts (chat_id, topic_id, person_id, reply_to, album_id, language, updated_at)
VALUES (:chat_id, :topic_id, :person_id, :message_id, :album_id, :language, :now)
ON CONFLICT (chat_id, topic_id, person_id) DO UPDATE SET
    is_studied = 0,
    language = excluded.language,
    reply_to = excluded.reply_to,
    album_id = excluded.album_id,
    kept_from_job = NULL,
    updated_at = excluded.updated_at
RETURNING id;

-- name: set_photo^
UPDATE drafts SET photo = :photo WHERE id = :id RETURNING *;

-- name: set_video^
-- The chosen part (cut) was one of the earlier video.
UPDATE drafts SET video = :video, cut = NULL WHERE id = :id RETURNING *;

-- name: get_or_create^
-- For somebody who asked without sending a file.
INSERT INTO drafts (chat_id, topic_id, person_id, reply_to, language, updated_at)
VALUES (:chat_id, :topic_id, :person_id, :message_id, :language, :now)
ON CONFLICT (chat_id, topic_id, person_id) DO UPDATE SET
    reply_to = excluded.reply_to,
    language = excluded.language,
    updated_at = excluded.updated_at
RETURNING *;

-- name: insert_draft$
-- With the choices of a job whose files it will get. No row if there is a draft already.
INSERT INTO drafts (
    chat_id, topic_id, person_id, reply_to, mode, cut, language, kept_from_job, updated_at
)
VALUES (:chat_id, :topic_id, :person_id, :reply_to, :mode, :cut, :language, :kept_from_job, :now)
ON CONFLICT DO NOTHING
RETURNING id;

-- name: set_files^
UPDATE drafts SET photo = :photo, video = :video WHERE id = :id RETURNING *;

-- name: get_draft^
SELECT * FROM drafts WHERE id = :id;

-- name: get_draft_of^
SELECT * FROM drafts WHERE chat_id = :chat_id AND topic_id = :topic_id AND person_id = :person_id;

-- name: delete_draft_of!
DELETE FROM drafts WHERE chat_id = :chat_id AND topic_id = :topic_id AND person_id = :person_id;

-- name: delete_draft^
DELETE FROM drafts WHERE id = :id RETURNING *;

-- name: delete_kept!
-- The job's files were kept for a new try, which starts now.
DELETE FROM drafts WHERE kept_from_job = :job_id;

-- name: delete_old!
DELETE FROM drafts WHERE updated_at < :before;

-- name: set_offer!
UPDATE drafts SET offer_message_id = :message_id, answer_due_at = NULL WHERE id = :id;

-- name: set_prompt!
UPDATE drafts SET prompt_message_id = :message_id, answer_due_at = NULL WHERE id = :id;

-- name: set_mode^
UPDATE drafts SET mode = :mode WHERE id = :id RETURNING *;

-- name: set_cut^
UPDATE drafts SET cut = :cut WHERE id = :id RETURNING *;

-- name: without_quality
-- Drafts whose files were not checked yet.
SELECT * FROM drafts
WHERE NOT is_studied AND (photo IS NOT NULL OR video IS NOT NULL)
ORDER BY updated_at
LIMIT :limit;

-- name: set_quality^
UPDATE drafts SET photo = :photo, video = :video, is_studied = 1 WHERE id = :id RETURNING *;

-- name: take_out^
-- A file that can't be used. The other one may not be checked yet.
UPDATE drafts SET
    photo = iif(:role = 'photo', NULL, photo),
    video = iif(:role = 'video', NULL, video),
    cut = iif(:role = 'video', NULL, cut),
    is_studied = 0
WHERE id = :id
RETURNING *;

-- name: answer_later!
UPDATE drafts SET answer_due_at = :due_at WHERE id = :id;

-- name: drop_answer!
UPDATE drafts SET answer_due_at = NULL WHERE id = :id;

-- name: answers_due
-- Albums whose other files had time to arrive. set_offer and set_prompt clear answer_due_at.
SELECT * FROM drafts WHERE answer_due_at <= :now ORDER BY answer_due_at LIMIT :limit;

-- name: get_due^
SELECT * FROM drafts WHERE id = :id AND answer_due_at <= :now;

-- name: delete_of_person
-- Everywhere, or in one chat.
DELETE FROM drafts
WHERE person_id = :person_id AND (:chat_id IS NULL OR chat_id = :chat_id)
RETURNING *;
