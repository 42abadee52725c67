-- A pause may be of one mode only, whose model is refused; the scope '' is everything.
ALTER TABLE pause RENAME TO pause_of_everything;
CREATE TABLE pause (
    scope TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    length REAL NOT NULL, -- seconds; longer each time that the service refuses again
    until REAL NOT NULL
);
INSERT INTO pause (scope, reason, length, until) SELECT '', reason, length, until FROM pause_of_everything;
DROP TABLE pause_of_everything;
