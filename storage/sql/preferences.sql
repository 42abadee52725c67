-- name: get_preferences^
SELECT * FROM preferences WHERE subject_id = :subject_id;

-- name: set_language!
INSERT INTO preferences (subject_id, language, updated_at) VALUES (:subject_id, :language, :now)
ON CONFLICT (subject_id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at;

-- name: set_language_if_unset!
-- For a group: nothing is changed if a language was chosen.
INSERT INTO preferences (subject_id, language, updated_at) VALUES (:subject_id, :language, :now)
ON CONFLICT (subject_id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at
WHERE preferences.language IS NULL;

-- name: set_options!
INSERT INTO preferences (subject_id, options, updated_at) VALUES (:subject_id, :options, :now)
ON CONFLICT (subject_id) DO UPDATE SET options = excluded.options, updated_at = excluded.updated_at;

-- name: set_language_of_drafts!
-- Drafts and jobs go on in the new language: a group's for everybody in it, a person's in their private chat.
UPDATE drafts SET language = :language WHERE chat_id = :subject_id;

-- name: set_language_of_jobs!
UPDATE jobs SET language = :language WHERE chat_id = :subject_id;
