-- What every encrypted text in the database begins with, so that a start doesn't have to look at all of them; no row
-- while that isn't known. Written by the rotation of keys only.
CREATE TABLE encrypted_with (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    prefix TEXT NOT NULL
);
