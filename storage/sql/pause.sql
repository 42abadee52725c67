-- The table has one row, or none: while nothing is submitted, its id is 1.

-- name: get_pause^
SELECT * FROM pause;

-- name: set_pause!
INSERT INTO pause (id, reason, length, until) VALUES (1, :reason, :length, :until)
ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, length = excluded.length, until = excluded.until;

-- name: delete_pause^
DELETE FROM pause RETURNING *;
