-- Columns that hold encrypted texts. The function reencrypt() is Cipher.reencrypt; `newest` is what texts encrypted
-- with the newest key begin with.

-- name: key_ids_in_use
-- The ids of the keys that are needed to read everything.
SELECT DISTINCT substr(text, length(:prefix) + 1, :key_id_length) AS key_id
FROM (
    SELECT photo AS text FROM drafts
    UNION ALL SELECT video FROM drafts
    UNION ALL SELECT photo FROM jobs
    UNION ALL SELECT video FROM jobs
    UNION ALL SELECT result_url FROM jobs
    UNION ALL SELECT result_file_id FROM jobs
    UNION ALL SELECT payload FROM updates
    UNION ALL SELECT video FROM motions
    UNION ALL SELECT still_file_id FROM motions
)
WHERE text LIKE :prefix || '%';

-- name: reencrypt_drafts!
UPDATE drafts SET photo = reencrypt(photo), video = reencrypt(video)
WHERE photo NOT LIKE :newest || '%' OR video NOT LIKE :newest || '%';

-- name: reencrypt_jobs!
UPDATE jobs SET
    photo = reencrypt(photo),
    video = reencrypt(video),
    result_url = reencrypt(result_url),
    result_file_id = reencrypt(result_file_id)
WHERE
    photo NOT LIKE :newest || '%'
    OR video NOT LIKE :newest || '%'
    OR result_url NOT LIKE :newest || '%'
    OR result_file_id NOT LIKE :newest || '%';

-- name: reencrypt_motions!
UPDATE motions SET video = reencrypt(video), still_file_id = reencrypt(still_file_id)
WHERE video NOT LIKE :newest || '%' OR still_file_id NOT LIKE :newest || '%';

-- name: reencrypt_updates!
UPDATE updates SET payload = reencrypt(payload) WHERE payload NOT LIKE :newest || '%';
