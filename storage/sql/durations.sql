-- name: samples
-- The newest generations that were done, whoever they were for. What took no time by the clock, or longer than
-- anybody looks, was not measured: the clock was set, or the bot was down.
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
