-- name: samples
-- The newest finished generations, of forgotten people as well. A duration of nothing, or of more than `longest`, is
-- no measurement: the clock was set meanwhile, or the bot was down.
SELECT options, reference_seconds, generated_at - submitted_at AS took
FROM jobs
WHERE
    generated_at IS NOT NULL
    AND reference_seconds IS NOT NULL
    AND mode = :mode
    AND generated_at > submitted_at
    AND generated_at <= submitted_at + :longest
ORDER BY generated_at DESC
LIMIT :limit;
