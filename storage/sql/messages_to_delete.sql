-- name: add_message!
INSERT INTO messages_to_delete (chat_id, message_id, due_at) VALUES (:chat_id, :message_id, :due_at);

-- name: drop_rows_of_message!
DELETE FROM messages_to_delete WHERE chat_id = :chat_id AND message_id = :message_id;

-- name: add_prompt_of_draft!
-- The question of a group's draft, which another one, or none, follows.
INSERT INTO messages_to_delete (chat_id, message_id)
SELECT chat_id, prompt_message_id FROM drafts
WHERE
    id = :draft_id AND chat_id < 0
    AND prompt_message_id IS NOT NULL
    AND (CAST(:message_id AS BIGINT) IS NULL OR prompt_message_id <> :message_id);

-- name: get_due_messages
SELECT id, chat_id, message_id FROM messages_to_delete WHERE due_at <= :now ORDER BY due_at LIMIT :limit;

-- name: put_message_off!
UPDATE messages_to_delete SET due_at = :due_at WHERE id = :id;

-- name: drop_message!
DELETE FROM messages_to_delete WHERE id = :id;
