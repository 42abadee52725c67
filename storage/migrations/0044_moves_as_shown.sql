-- The name of a move as its owner has typed it, where that differs from the name by which it is found; and the part of its
-- video that is used, as JSON (NULL: from the start, as long as is allowed).
ALTER TABLE motions ADD COLUMN label TEXT;
ALTER TABLE motions ADD COLUMN cut TEXT;
