-- name: marks_in_use
-- Which keys hold something.
SELECT DISTINCT substr(text, 1, :mark_length) AS mark
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
WHERE text LIKE :sealed || '%';

-- name: renew_drafts!
-- renew() is Vault.renew; what the newest key holds already is left alone.
UPDATE drafts SET photo = renew(photo), video = renew(video)
WHERE photo NOT LIKE :newest || '%' OR video NOT LIKE :newest || '%';

-- name: renew_jobs!
UPDATE jobs SET
    photo = renew(photo),
    video = renew(video),
    result_url = renew(result_url),
    result_file_id = renew(result_file_id)
WHERE
    photo NOT LIKE :newest || '%'
    OR video NOT LIKE :newest || '%'
    OR result_url NOT LIKE :newest || '%'
    OR result_file_id NOT LIKE :newest || '%';

-- name: renew_motions!
UPDATE motions SET video = renew(video), still_file_id = renew(still_file_id)
WHERE video NOT LIKE :newest || '%' OR still_file_id NOT LIKE :newest || '%';

-- name: renew_updates!
UPDATE updates SET payload = renew(payload) WHERE payload NOT LIKE :newest || '%';
