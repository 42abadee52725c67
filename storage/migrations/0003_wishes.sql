-- What people wish beside their two files: the way of animating, a part of the video, and the language that they,
-- or their group, are spoken to in. A job keeps what its draft said.
ALTER TABLE drafts ADD COLUMN mode TEXT NOT NULL DEFAULT 'move';
ALTER TABLE drafts ADD COLUMN cut TEXT; -- JSON of a Cut; NULL: from the start, as long as is allowed
ALTER TABLE drafts ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE drafts ADD COLUMN is_studied INTEGER NOT NULL DEFAULT 0; -- whether its files were looked into
CREATE INDEX drafts_unstudied ON drafts (updated_at) WHERE NOT is_studied;
ALTER TABLE jobs ADD COLUMN mode TEXT NOT NULL DEFAULT 'move';
ALTER TABLE jobs ADD COLUMN cut TEXT;
ALTER TABLE jobs ADD COLUMN language TEXT NOT NULL DEFAULT 'en';

-- What somebody, or a group for its members, has chosen once and for all; NULL where they have not.
CREATE TABLE preferences (
    subject_id INTEGER PRIMARY KEY, -- a person's id, or a chat's (negative)
    language TEXT,
    options TEXT, -- JSON of Options
    updated_at REAL NOT NULL
);

-- What Telegram has been told of how the bot presents itself, so that it isn't told again at every start.
CREATE TABLE presented (
    item TEXT PRIMARY KEY, -- a menu or a text, in one language
    digest TEXT NOT NULL
);
