-- name: paid_generations
-- The newest generations of a mode and a resolution that cost something, of forgotten people as well: of the last :among
-- of the mode.
SELECT reference_frames, cost
FROM jobs
WHERE
    cost > 0
    AND mode = :mode
    AND reference_frames > 0
    AND id > coalesce(
        (SELECT id FROM jobs WHERE cost IS NOT NULL AND mode = :mode ORDER BY id DESC LIMIT 1 OFFSET :among), 0
    )
    AND /*lite*/json_extract(options, '$.resolution')/*pg CAST(options AS JSON) ->> 'resolution'*/ = :resolution
ORDER BY id DESC
LIMIT :limit;
