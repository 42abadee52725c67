-- name: add_grant!
INSERT INTO grants (key, payer, at, jobs) VALUES (:key, :payer, :now, :jobs) ON CONFLICT (key) DO NOTHING;

-- name: granted$
SELECT coalesce(sum(jobs), 0) FROM grants WHERE payer IN (SELECT value FROM json_each(:payers)) AND at >= :since;

-- name: delete_grants!
DELETE FROM grants WHERE at < :before;
