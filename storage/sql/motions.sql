-- name: save_motion$
-- Without its video, whose encryption needs the row's id: set_video follows. A motion that has the name already loses
-- the still of its old video.
INSERT INTO motions (owner_id, name, label, cut, video, prompt_chat_id, saved_at)
VALUES (:owner_id, :name, :label, :cut, '', :prompt_chat_id, :now)
ON CONFLICT (owner_id, name) DO UPDATE SET
    label = excluded.label,
    cut = excluded.cut,
    still_file_id = NULL,
    prompt_chat_id = NULL,
    prompt_message_id = NULL,
    saved_at = excluded.saved_at
RETURNING id;

-- name: set_video^
UPDATE motions SET video = :video WHERE id = :id RETURNING *;

-- name: get_motion^
SELECT * FROM motions WHERE id = :id;

-- name: find_motion^
-- The person's own motion before everybody's.
SELECT * FROM motions
WHERE name = :name AND owner_id IN (:person_id, :everybody)
ORDER BY owner_id = :everybody
LIMIT 1;

-- name: motions_of_owner
SELECT * FROM motions WHERE owner_id = :owner_id;

-- name: motions_for
-- What a person has saved, and the operator for everybody: 120 at most (MOST_OWN, MOST_SHARED).
SELECT * FROM motions WHERE owner_id IN (:person_id, :everybody) ORDER BY owner_id, name;

-- name: motion_of_prompt^
-- The motion whose name a message asks for.
SELECT * FROM motions WHERE prompt_chat_id = :chat_id AND prompt_message_id = :message_id;

-- name: rename_motion^
-- No row if the owner has another motion of that name.
UPDATE motions SET name = :name, label = :label
WHERE
    id = :id
    AND NOT EXISTS (
        SELECT 1 FROM motions AS other
        WHERE other.owner_id = motions.owner_id AND other.name = :name AND other.id <> motions.id
    )
RETURNING *;

-- name: delete_motion^
DELETE FROM motions WHERE id = :id RETURNING *;

-- name: set_still!
-- saved_at: not if another video was saved under the name meanwhile.
UPDATE motions SET still_file_id = :still_file_id WHERE id = :id AND saved_at = :saved_at;

-- name: set_prompt!
UPDATE motions SET prompt_chat_id = :chat_id, prompt_message_id = :message_id WHERE id = :id;

-- name: delete_of_person
-- Motions belong to no chat: none is deleted for a person who is forgotten in one chat only.
DELETE FROM motions
WHERE owner_id = :person_id AND owner_id <> :everybody AND CAST(:chat_id AS BIGINT) IS NULL
RETURNING *;

-- name: give_motion!
UPDATE motions SET owner_id = :owner_id, saved_at = :now WHERE id = :id;

-- name: delete_set_aside!
DELETE FROM motions WHERE owner_id = :owner_id AND saved_at <= :before;
