-- name: get_operator_pause^
SELECT number, text FROM operator_pause WHERE id = 1 AND is_on;

-- name: begin_operator_pause!
-- Changes nothing if there is one with the same text.
INSERT INTO operator_pause (id, number, text, is_on) VALUES (1, 1, :text, TRUE)
ON CONFLICT (id) DO UPDATE SET number = operator_pause.number + 1, text = excluded.text, is_on = TRUE
WHERE NOT operator_pause.is_on OR operator_pause.text <> excluded.text;

-- name: end_operator_pause!
UPDATE operator_pause SET text = '', is_on = FALSE WHERE id = 1 AND is_on;
