-- name: paid_generations
-- The newest generations that cost something, of forgotten people as well.
SELECT options, reference_frames, cost
FROM jobs
WHERE cost > 0 AND mode = :mode AND reference_frames > 0
ORDER BY id DESC
LIMIT :limit;
