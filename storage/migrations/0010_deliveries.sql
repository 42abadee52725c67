-- How many sends of the present step may have arrived, though no answer said so: only a few of them are made.
ALTER TABLE jobs ADD COLUMN unanswered_sends INTEGER NOT NULL DEFAULT 0;
-- Whether a job's messages go to its person's private chat: the group refuses them, or the person asks there.
ALTER TABLE jobs ADD COLUMN in_private /*lite*/INTEGER NOT NULL DEFAULT 0/*pg BOOLEAN NOT NULL DEFAULT FALSE*/;
