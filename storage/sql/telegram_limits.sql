-- name: keep_silent!
INSERT INTO telegram_silences (chat_id, until, replica) VALUES (:chat_id, :until, :replica)
ON CONFLICT (chat_id) DO UPDATE SET until = excluded.until, replica = excluded.replica
WHERE telegram_silences.until < excluded.until;

-- name: delete_silences!
DELETE FROM telegram_silences WHERE until <= :now;

-- name: silences_of_others
SELECT chat_id, until FROM telegram_silences WHERE until > :now AND replica <> :replica;

-- name: set_calls!
INSERT INTO telegram_calls (chat_id, replica, calls, made_at) VALUES (:chat_id, :replica, :calls, :now)
ON CONFLICT (chat_id, replica) DO UPDATE SET calls = excluded.calls, made_at = excluded.made_at;

-- name: delete_calls!
-- By now nobody's minute has them.
DELETE FROM telegram_calls WHERE made_at < :before;

-- name: calls_of_others
SELECT chat_id, replica, calls FROM telegram_calls WHERE replica <> :replica;
