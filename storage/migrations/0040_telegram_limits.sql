-- What several processes of the bot have to know of each other to keep to Telegram's limits. telegram_silences: until when
-- Telegram asks for silence in a chat. telegram_calls: how many calls a process has lately made for a group.
CREATE TABLE telegram_silences (
    chat_id BIGINT PRIMARY KEY,
    until REAL NOT NULL,
    replica TEXT NOT NULL
);
CREATE TABLE telegram_calls (
    chat_id BIGINT NOT NULL,
    replica TEXT NOT NULL,
    calls BIGINT NOT NULL,
    made_at REAL NOT NULL,
    PRIMARY KEY (chat_id, replica)
);
