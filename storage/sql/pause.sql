-- A row for each scope that nothing is submitted of: a mode, or '' for everything.

-- name: get_pauses
SELECT * FROM pause ORDER BY scope;

-- name: begin_pause!
-- Changes nothing if there is one: of processes that meet the same error at once, one begins the pause.
INSERT INTO pause (scope, reason, length, until) VALUES (:scope, :reason, :length, :until)
ON CONFLICT (scope) DO NOTHING;

-- name: change_reason!
UPDATE pause SET reason = :reason WHERE scope = :scope AND reason = :earlier;

-- name: prolong_pause!
-- Only from where it was: of processes that try at once whether it is over, one goes on.
UPDATE pause SET length = :length, until = :until WHERE scope = :scope AND until = :earlier;

-- name: delete_pauses!
DELETE FROM pause WHERE scope IN ('', :scope);
