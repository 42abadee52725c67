-- What people choose beside their two files: the mode, a part of the video, and the language in which they, or their
-- group, are answered. A job takes it over from its draft.
ALTER TABLE drafts ADD COLUMN mode TEXT NOT NULL DEFAULT 'move';
ALTER TABLE drafts ADD COLUMN cut TEXT; -- JSON of a Cut; NULL: from the start, as long as is allowed
ALTER TABLE drafts ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE drafts ADD COLUMN is_studied /*lite*/INTEGER NOT NULL DEFAULT 0/*pg BOOLEAN NOT NULL DEFAULT FALSE*/; -- whether the quality of its files was determined
CREATE INDEX drafts_unstudied ON drafts (updated_at) WHERE NOT is_studied;
ALTER TABLE jobs ADD COLUMN mode TEXT NOT NULL DEFAULT 'move';
ALTER TABLE jobs ADD COLUMN cut TEXT;
ALTER TABLE jobs ADD COLUMN language TEXT NOT NULL DEFAULT 'en';

-- What a person, or a group for its members, has chosen for all later jobs; NULL if nothing.
CREATE TABLE preferences (
    subject_id INTEGER PRIMARY KEY, -- a person's id, or a chat's (negative)
    language TEXT,
    options TEXT, -- JSON of Options
    updated_at REAL NOT NULL
);

-- Which menus and descriptions Telegram has got, so that they aren't sent again at every start.
CREATE TABLE presented (
    item TEXT PRIMARY KEY, -- a menu or a description, in one language
    digest TEXT NOT NULL
);
