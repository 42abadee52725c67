-- Jobs that were started in a time. What is counted stays when a job is blanked, except whose it was.

-- name: count_started^
SELECT
    count(*) AS started,
    coalesce(sum(CASE state WHEN 'delivered' THEN 1 END), 0) AS delivered,
    coalesce(sum(CASE WHEN state IN ('failed', 'uncertain') THEN 1 END), 0) AS failed,
    coalesce(sum(CASE state WHEN 'cancelled' THEN 1 END), 0) AS cancelled,
    count(DISTINCT nullif(person_id, 0)) AS people,
    avg(CASE state WHEN 'delivered' THEN ended_at - created_at END) AS waited
FROM jobs
WHERE created_at >= :begin AND created_at < :end;

-- name: count_endings
SELECT ending, count(*) AS jobs
FROM jobs
WHERE created_at >= :begin AND created_at < :end AND ending IS NOT NULL
GROUP BY ending
ORDER BY jobs DESC, ending;
