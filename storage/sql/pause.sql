-- A row for each scope that nothing is submitted of: a mode, or '' for everything.

-- name: get_pauses
SELECT * FROM pause ORDER BY scope;

-- name: set_pause!
INSERT INTO pause (scope, reason, length, until) VALUES (:scope, :reason, :length, :until)
ON CONFLICT (scope) DO UPDATE SET reason = excluded.reason, length = excluded.length, until = excluded.until;

-- name: delete_pauses!
DELETE FROM pause WHERE scope IN ('', :scope);
