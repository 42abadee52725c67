-- Who has asked to be told, in their private chat, when they can make videos again.
CREATE TABLE reminders (
    person_id BIGINT PRIMARY KEY,
    language TEXT NOT NULL,
    due_at REAL NOT NULL
);
CREATE INDEX reminders_due ON reminders (due_at);
