-- The column is_studied says whether the quality of the files was determined (its name is from an earlier version).

-- name: begin_file^
-- The row into which a file is put next: its encryption needs the row's id. New files have to be checked for quality.
-- The items of an album are counted; one whose update is handled again has no newer message, and isn't.
INSERT INTO drafts (
    chat_id, topic_id, person_id, reply_to, album_id, album_photos, album_videos, language, updated_at
)
VALUES (
    :chat_id, :topic_id, :person_id, :message_id, :album_id, :album_photos, :album_videos, :language, :now
)
ON CONFLICT (chat_id, topic_id, person_id) DO UPDATE SET
    is_studied = FALSE,
    is_pictured = FALSE,
    album_photos = CASE
        WHEN excluded.album_id IS NULL OR drafts.album_id IS NULL OR drafts.album_id <> excluded.album_id
            THEN excluded.album_photos
        WHEN excluded.reply_to > drafts.reply_to THEN drafts.album_photos + excluded.album_photos
        ELSE drafts.album_photos
    END,
    album_videos = CASE
        WHEN excluded.album_id IS NULL OR drafts.album_id IS NULL OR drafts.album_id <> excluded.album_id
            THEN excluded.album_videos
        WHEN excluded.reply_to > drafts.reply_to THEN drafts.album_videos + excluded.album_videos
        ELSE drafts.album_videos
    END,
    language = excluded.language,
    reply_to = excluded.reply_to,
    album_id = excluded.album_id,
    kept_from_job = NULL,
    guest_answer_id = NULL,
    updated_at = excluded.updated_at
RETURNING id;

-- name: begin_answer^
-- The row of a question that somebody else answers with a file, if the question still stands and the file is missing.
-- Its person is replied to in a moment. The result still replies to their own message.
UPDATE drafts SET
    is_studied = FALSE,
    album_photos = 0,
    album_videos = 0,
    album_id = NULL,
    kept_from_job = NULL,
    guest_answer_id = NULL,
    answer_due_at = :now,
    updated_at = :now
WHERE
    id = :id
    AND prompt_message_id = :prompt_message_id
    AND CASE :role WHEN 'photo' THEN photo ELSE video END IS NULL
RETURNING id;

-- name: set_photo^
UPDATE drafts SET photo = :photo WHERE id = :id RETURNING *;

-- name: set_video^
-- The chosen part (cut) was one of the earlier video.
UPDATE drafts SET video = :video, cut = :cut, move_of_job = NULL WHERE id = :id RETURNING *;

-- name: begin_move^
-- The row into which the move of a result is put next. The photo that waits in it stays, and is still replied to.
INSERT INTO drafts (chat_id, topic_id, person_id, reply_to, language, updated_at)
VALUES (:chat_id, :topic_id, :person_id, :message_id, :language, :now)
ON CONFLICT (chat_id, topic_id, person_id) DO UPDATE SET
    is_studied = FALSE,
    album_photos = 0,
    album_videos = 0,
    album_id = NULL,
    kept_from_job = NULL,
    guest_answer_id = NULL,
    reply_to = CASE WHEN drafts.photo IS NULL THEN excluded.reply_to ELSE drafts.reply_to END,
    language = excluded.language,
    updated_at = excluded.updated_at
RETURNING id;

-- name: set_move^
UPDATE drafts SET video = :video, mode = :mode, cut = :cut, move_of_job = :move_of_job WHERE id = :id RETURNING *;

-- name: get_or_create^
-- For somebody who asked without sending a file. A reply to the draft quotes the newest file, if there is one.
INSERT INTO drafts (chat_id, topic_id, person_id, reply_to, language, updated_at)
VALUES (:chat_id, :topic_id, :person_id, :message_id, :language, :now)
ON CONFLICT (chat_id, topic_id, person_id) DO UPDATE SET
    reply_to = CASE
        WHEN drafts.photo IS NULL AND drafts.video IS NULL THEN excluded.reply_to ELSE drafts.reply_to
    END,
    language = excluded.language,
    updated_at = excluded.updated_at
RETURNING *;

-- name: insert_draft$
-- With the choices of the row whose files it will get. No row if there is a draft already.
INSERT INTO drafts (
    chat_id, topic_id, person_id, reply_to, mode, cut, options, language, kept_from_job, move_of_job,
    guest_answer_id, updated_at
)
VALUES (
    :chat_id, :topic_id, :person_id, :reply_to, :mode, :cut, :options, :language, :kept_from_job, :move_of_job,
    :guest_answer_id, :now
)
ON CONFLICT DO NOTHING
RETURNING id;

-- name: set_files^
UPDATE drafts SET photo = :photo, video = :video WHERE id = :id RETURNING *;

-- name: get_draft^
SELECT * FROM drafts WHERE id = :id;

-- name: get_draft_to_change^
-- Another transaction that changes it waits for this one.
SELECT * FROM drafts WHERE id = :id /*pg FOR UPDATE*/;

-- name: get_draft_of^
SELECT * FROM drafts WHERE chat_id = :chat_id AND topic_id = :topic_id AND person_id = :person_id;

-- name: drafts_of_person
SELECT * FROM drafts WHERE person_id = :person_id ORDER BY id;

-- name: lock_draft_of$
-- Before a job whose files go into it.
SELECT id FROM drafts WHERE chat_id = :chat_id AND topic_id = :topic_id AND person_id = :person_id /*pg FOR UPDATE*/;

-- name: get_draft_of_prompt^
SELECT * FROM drafts WHERE chat_id = :chat_id AND prompt_message_id = :message_id;

-- name: get_draft_of_answer^
-- The draft that an answer in another chat stands for.
SELECT * FROM drafts WHERE guest_answer_id = :answer_id;

-- name: delete_draft_of!
DELETE FROM drafts WHERE chat_id = :chat_id AND topic_id = :topic_id AND person_id = :person_id;

-- name: delete_draft^
DELETE FROM drafts WHERE id = :id RETURNING *;

-- name: ask_for_kept!
-- The message that a job has failed is the question of the draft with its good files.
UPDATE drafts SET prompt_message_id = :message_id
WHERE kept_from_job = :job_id AND prompt_message_id IS NULL AND offer_message_id IS NULL;

-- name: delete_kept!
-- The job's files were kept for a new try, which starts now.
DELETE FROM drafts WHERE kept_from_job = :job_id;

-- name: delete_old
DELETE FROM drafts WHERE updated_at < :before RETURNING chat_id, prompt_message_id, offer_message_id;

-- name: set_offer!
-- A new message, which has no picture yet.
UPDATE drafts SET
    offer_message_id = :message_id, offer_page = :page, is_pictured = FALSE, answer_due_at = NULL
WHERE id = :id;

-- name: set_page!
UPDATE drafts SET offer_page = :page WHERE id = :id;

-- name: without_picture
-- Drafts in private chats whose offers have no picture yet. In place of an offer, the settings may be shown for a while.
SELECT * FROM drafts
WHERE
    NOT is_pictured AND is_studied AND offer_message_id IS NOT NULL AND chat_id > 0
    AND offer_page <> 'settings' AND photo IS NOT NULL AND video IS NOT NULL
ORDER BY updated_at
LIMIT :limit;

-- name: set_pictured^
UPDATE drafts SET is_pictured = TRUE WHERE id = :id RETURNING *;

-- name: set_prompt!
-- A reply that is due stays due if both files are there: the last one came while the question was sent.
UPDATE drafts SET
    prompt_message_id = :message_id,
    prompt_text = :text,
    answer_due_at = CASE WHEN photo IS NOT NULL AND video IS NOT NULL THEN answer_due_at END
WHERE id = :id;

-- name: set_mode^
UPDATE drafts SET mode = :mode WHERE id = :id RETURNING *;

-- name: set_options^
UPDATE drafts SET options = :options WHERE id = :id RETURNING *;

-- name: set_cut^
UPDATE drafts SET cut = :cut, is_pictured = is_pictured AND :keeps_picture WHERE id = :id RETURNING *;

-- name: without_quality
-- Drafts whose files were not checked yet.
SELECT * FROM drafts
WHERE NOT is_studied AND (photo IS NOT NULL OR video IS NOT NULL)
ORDER BY updated_at
LIMIT :limit;

-- name: set_quality^
UPDATE drafts SET photo = :photo, video = :video, is_studied = TRUE WHERE id = :id RETURNING *;

-- name: take_out^
-- A file that can't be used. The other one may not be checked yet.
UPDATE drafts SET
    photo = CASE :role WHEN 'photo' THEN NULL ELSE photo END,
    video = CASE :role WHEN 'video' THEN NULL ELSE video END,
    cut = CASE :role WHEN 'video' THEN NULL ELSE cut END,
    is_studied = FALSE,
    is_pictured = FALSE
WHERE id = :id
RETURNING *;

-- name: reply_later!
UPDATE drafts SET answer_due_at = :due_at WHERE id = :id;

-- name: drop_reply!
UPDATE drafts SET answer_due_at = NULL WHERE id = :id;

-- name: replies_due
-- Drafts for which nothing has arrived for a moment. set_offer and set_prompt clear answer_due_at.
SELECT * FROM drafts WHERE answer_due_at <= :now ORDER BY answer_due_at LIMIT :limit;

-- name: get_reply_due^
SELECT * FROM drafts WHERE id = :id AND answer_due_at <= :now;

-- name: delete_of_person
-- Everywhere, or in one chat.
DELETE FROM drafts
WHERE person_id = :person_id AND (CAST(:chat_id AS BIGINT) IS NULL OR chat_id = :chat_id)
RETURNING *;
