-- The keys under which accounts and chats are hashed, one for each day.

-- name: get_payer_keys
SELECT day, secret FROM payer_keys ORDER BY day DESC;

-- name: put_payer_key!
-- In place of one that can't be read, but not of another one: two processes may begin a day at once.
INSERT INTO payer_keys (day, secret) VALUES (:day, :secret)
ON CONFLICT (day) DO UPDATE SET secret = excluded.secret WHERE payer_keys.secret = :unreadable;

-- name: delete_payer_keys!
-- Those of days that no limit looks back at. A key stays while a job of its day is under way: it takes a place.
DELETE FROM payer_keys
WHERE
    day < :before
    AND NOT EXISTS (
        SELECT 1 FROM jobs
        WHERE due_at IS NOT NULL AND created_at >= 86400.0 * day AND created_at < 86400.0 * (day + 1)
    );
