-- The part of the move's video that is used, as JSON; NULL: from the start, as long as is allowed.
ALTER TABLE guest_answers ADD COLUMN cut TEXT;
