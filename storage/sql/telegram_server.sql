-- name: get_server^
SELECT place, moved_at FROM telegram_server WHERE id = 1;

-- name: set_server!
INSERT INTO telegram_server (id, place, moved_at) VALUES (1, :place, :now)
ON CONFLICT (id) DO UPDATE SET place = excluded.place, moved_at = excluded.moved_at;
