-- Columns that hold encrypted texts. `newest` is what texts encrypted with the newest key begin with.

-- name: get_common_prefix$
-- What every text is known to begin with; NULL if that isn't known.
SELECT prefix FROM encrypted_with;

-- name: set_common_prefix!
INSERT INTO encrypted_with (id, prefix) VALUES (1, :prefix)
ON CONFLICT (id) DO UPDATE SET prefix = excluded.prefix;

-- name: forget_common_prefix!
DELETE FROM encrypted_with;

-- name: key_ids_in_use
-- The ids of the keys that are needed to read everything.
SELECT DISTINCT substr(text, length(CAST(:prefix AS TEXT)) + 1, :key_id_length) AS key_id
FROM (
    SELECT photo AS text FROM drafts
    UNION ALL SELECT video FROM drafts
    UNION ALL SELECT photo FROM guest_answers
    UNION ALL SELECT video FROM guest_answers
    UNION ALL SELECT message FROM guest_answers
    UNION ALL SELECT photo FROM jobs
    UNION ALL SELECT video FROM jobs
    UNION ALL SELECT result_url FROM jobs
    UNION ALL SELECT result_file_id FROM jobs
    UNION ALL SELECT payload FROM updates
    UNION ALL SELECT video FROM motions
    UNION ALL SELECT still_file_id FROM motions
    UNION ALL SELECT secret FROM payer_keys
    UNION ALL SELECT variables FROM operator_notices
) AS texts
WHERE substr(text, 1, length(CAST(:prefix AS TEXT))) = :prefix;

-- name: outdated_drafts
-- Rows behind an id that need to be encrypted, a batch at a time.
SELECT id, photo, video FROM drafts
WHERE
    id > :after
    AND (
        substr(photo, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(video, 1, length(CAST(:newest AS TEXT))) <> :newest
    )
ORDER BY id
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_drafts*!
UPDATE drafts SET photo = :photo, video = :video WHERE id = :id;

-- name: outdated_guest_answers
SELECT id, photo, video, message FROM guest_answers
WHERE
    id > :after
    AND (
        substr(photo, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(video, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(message, 1, length(CAST(:newest AS TEXT))) <> :newest
    )
ORDER BY id
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_guest_answers*!
UPDATE guest_answers SET photo = :photo, video = :video, message = :message WHERE id = :id;

-- name: outdated_jobs
SELECT id, photo, video, result_url, result_file_id FROM jobs
WHERE
    id > :after
    AND (
        substr(photo, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(video, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(result_url, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(result_file_id, 1, length(CAST(:newest AS TEXT))) <> :newest
    )
ORDER BY id
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_jobs*!
UPDATE jobs SET photo = :photo, video = :video, result_url = :result_url, result_file_id = :result_file_id
WHERE id = :id;

-- name: outdated_motions
SELECT id, video, still_file_id FROM motions
WHERE
    id > :after
    AND (
        substr(video, 1, length(CAST(:newest AS TEXT))) <> :newest
        OR substr(still_file_id, 1, length(CAST(:newest AS TEXT))) <> :newest
    )
ORDER BY id
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_motions*!
UPDATE motions SET video = :video, still_file_id = :still_file_id WHERE id = :id;

-- name: outdated_payer_keys
SELECT day AS id, secret FROM payer_keys
WHERE day > :after AND substr(secret, 1, length(CAST(:newest AS TEXT))) <> :newest
ORDER BY day
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_payer_keys*!
UPDATE payer_keys SET secret = :secret WHERE day = :id;

-- name: outdated_updates
SELECT update_id AS id, payload FROM updates
WHERE update_id > :after AND substr(payload, 1, length(CAST(:newest AS TEXT))) <> :newest
ORDER BY update_id
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_updates*!
UPDATE updates SET payload = :payload WHERE update_id = :id;

-- name: outdated_operator_notices
SELECT id, variables FROM operator_notices
WHERE id > :after AND substr(variables, 1, length(CAST(:newest AS TEXT))) <> :newest
ORDER BY id
LIMIT :limit
/*pg FOR UPDATE*/;

-- name: reencrypt_operator_notices*!
UPDATE operator_notices SET variables = :variables WHERE id = :id;
