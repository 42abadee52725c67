-- A chat that can't be reached any more, a group that became a supergroup, a topic that was deleted: over all tables.

-- name: end_jobs
-- Only jobs for which nothing was submitted fail; nothing is sent, so no step is due, and the new claim keeps a step
-- under way from writing. What may be paid for goes on: its person gets it in private, or finds it in /history.
UPDATE jobs SET
    state = 'failed',
    ending = 'unreachable',
    ended_at = :now,
    due_at = NULL,
    step_started_at = NULL,
    claim = claim + 1
WHERE chat_id = :chat_id AND state = 'queued'
RETURNING id;

-- name: delete_drafts!
DELETE FROM drafts WHERE chat_id = :chat_id;

-- name: delete_messages_to_delete!
DELETE FROM messages_to_delete WHERE chat_id = :chat_id;

-- name: move_jobs!
-- The ids of the group's messages mean nothing in the supergroup.
UPDATE jobs SET chat_id = :new_chat_id, reply_to = NULL, status_message_id = NULL
WHERE chat_id = :old_chat_id;

-- name: move_drafts!
-- A draft that its person has begun in the supergroup stays; the old one is then left behind, and expires.
UPDATE drafts SET
    chat_id = :new_chat_id, reply_to = 0, offer_message_id = NULL, prompt_message_id = NULL
WHERE
    chat_id = :old_chat_id
    AND NOT EXISTS (
        SELECT 1 FROM drafts AS begun
        WHERE
            begun.chat_id = :new_chat_id
            AND begun.topic_id = drafts.topic_id
            AND begun.person_id = drafts.person_id
            AND begun.id <> drafts.id
    );

-- name: move_jobs_of_group!
-- An anonymous administrator writes as the group, and later as the supergroup.
UPDATE jobs SET person_id = :new_chat_id WHERE person_id = :old_chat_id;

-- name: move_drafts_of_group!
UPDATE drafts SET person_id = :new_chat_id
WHERE
    person_id = :old_chat_id
    AND NOT EXISTS (
        SELECT 1 FROM drafts AS begun
        WHERE
            begun.chat_id = drafts.chat_id
            AND begun.topic_id = drafts.topic_id
            AND begun.person_id = :new_chat_id
    );

-- name: move_preferences!
-- What was chosen in the supergroup meanwhile stays.
UPDATE preferences SET subject_id = :new_chat_id
WHERE
    subject_id = :old_chat_id
    AND NOT EXISTS (SELECT 1 FROM preferences AS chosen WHERE chosen.subject_id = :new_chat_id);

-- name: move_access!
-- What was decided of the supergroup meanwhile stays.
UPDATE access SET subject_id = :new_chat_id
WHERE
    subject_id = :old_chat_id
    AND NOT EXISTS (SELECT 1 FROM access AS decided WHERE decided.subject_id = :new_chat_id);

-- name: drop_motion_prompts!
-- The questions for a motion's name stay in the old group, where nobody can reply any more.
UPDATE motions SET prompt_chat_id = NULL, prompt_message_id = NULL WHERE prompt_chat_id = :old_chat_id;

-- name: leave_topic!
UPDATE jobs SET topic_id = 0 WHERE chat_id = :chat_id AND topic_id = :topic_id;

-- name: get_moves
SELECT old_chat_id, new_chat_id FROM moved_chats;

-- name: earlier_ids
-- Those of a group that became a supergroup.
SELECT old_chat_id FROM moved_chats WHERE new_chat_id = :chat_id;

-- name: extend_moves!
-- A chat that moved before has the newest id of all.
UPDATE moved_chats SET new_chat_id = :new_chat_id WHERE new_chat_id = :old_chat_id;

-- name: record_move!
INSERT INTO moved_chats (old_chat_id, new_chat_id) VALUES (:old_chat_id, :new_chat_id)
ON CONFLICT (old_chat_id) DO UPDATE SET new_chat_id = excluded.new_chat_id;
