-- Who may use the bot beside those in ALLOWED_CHATS, who may not, and who has asked; see domain/access.py. It stays when a
-- person is forgotten, or /forget would lift a ban: an id and a word, nothing else. at: seconds since the epoch.
CREATE TABLE access (
    subject_id INTEGER PRIMARY KEY, -- a person, or a chat (negative)
    verdict TEXT NOT NULL,
    at REAL NOT NULL
);
CREATE INDEX access_asked ON access (at) WHERE verdict = 'asked';
