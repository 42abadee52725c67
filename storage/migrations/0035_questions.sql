-- What the question for the missing file said without the line about moves to tap below it, which is taken away with
-- their buttons. NULL for other questions, of which only the buttons go. It holds nothing about anybody.
ALTER TABLE drafts ADD COLUMN prompt_text TEXT;
