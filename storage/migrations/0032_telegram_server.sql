-- Where bot.py move-to-local or move-to-cloud has taken the bot; no row: nowhere yet.
CREATE TABLE telegram_server (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    place TEXT NOT NULL, -- a value of Place: stored before and after the calls that take it there
    moved_at REAL NOT NULL
);
