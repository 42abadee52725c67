-- name: add_act!
INSERT INTO operator_log (at, actor, action, subject) VALUES (:at, :actor, :action, :subject);

-- name: get_acts
SELECT at, actor, action, subject FROM operator_log ORDER BY id DESC LIMIT :limit OFFSET :skip;
