-- Which process handles the updates of a person in a chat, where there are several: what waits there is handled in its
-- order, by one of them at a time. chat_id, person_id: 0 for none; NULL once an update is handled.
ALTER TABLE updates ADD COLUMN chat_id BIGINT;
ALTER TABLE updates ADD COLUMN person_id BIGINT;
-- Of earlier ones it isn't known: each is a line of its own.
UPDATE updates SET chat_id = 0, person_id = -update_id WHERE payload IS NOT NULL;
CREATE INDEX updates_in_line ON updates (chat_id, person_id) WHERE payload IS NOT NULL;

CREATE TABLE update_lines (
    chat_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    holder TEXT NOT NULL,
    PRIMARY KEY (chat_id, person_id)
);
CREATE INDEX update_lines_of ON update_lines (holder);
