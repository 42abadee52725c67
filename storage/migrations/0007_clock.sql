-- The latest time that the bot has seen, so that it notices after a restart that the clock was set back. One row.
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seen_at REAL NOT NULL
);
