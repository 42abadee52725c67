-- Groups that became supergroups, which changed their ids: settings still name the old ones.
CREATE TABLE moved_chats (
    old_chat_id INTEGER PRIMARY KEY,
    new_chat_id INTEGER NOT NULL
);
