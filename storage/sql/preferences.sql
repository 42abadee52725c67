-- name: get_preferences^
SELECT * FROM preferences WHERE subject_id = :subject_id;

-- name: set_language!
INSERT INTO preferences (subject_id, language, updated_at) VALUES (:subject_id, :language, :now)
ON CONFLICT (subject_id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at;

-- name: set_language_if_unset!
-- A language for a group in which nobody has chosen one.
INSERT INTO preferences (subject_id, language, updated_at) VALUES (:subject_id, :language, :now)
ON CONFLICT (subject_id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at
WHERE language IS NULL;

-- name: set_options!
INSERT INTO preferences (subject_id, options, updated_at) VALUES (:subject_id, :options, :now)
ON CONFLICT (subject_id) DO UPDATE SET options = excluded.options, updated_at = excluded.updated_at;

-- name: speak_in_drafts!
-- What is under way goes on in the new language: a group's for everybody there, a person's where they are alone.
UPDATE drafts SET language = :language WHERE chat_id = :subject_id;

-- name: speak_in_jobs!
UPDATE jobs SET language = :language WHERE chat_id = :subject_id;
