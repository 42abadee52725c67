-- Reference videos that are saved under a name. Ids are never used again, since they are in callback data.
CREATE TABLE motions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_id INTEGER NOT NULL, -- a person's id; 0: the operator's, for everybody
    name TEXT NOT NULL,
    video TEXT NOT NULL, -- JSON of a MediaFile
    still_file_id TEXT,
    prompt_chat_id INTEGER, -- the chat where the owner is asked for a name, if it was saved without one
    prompt_message_id INTEGER, -- the message that asks; NULL until it is sent
    saved_at REAL NOT NULL,
    UNIQUE (owner_id, name)
);
CREATE INDEX motions_prompted ON motions (prompt_chat_id, prompt_message_id) WHERE prompt_message_id IS NOT NULL;
