-- name: get_verdicts
SELECT subject_id, verdict FROM access WHERE subject_id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids));

-- name: set_verdict!
INSERT INTO access (subject_id, verdict, at) VALUES (:subject_id, :verdict, :now)
ON CONFLICT (subject_id) DO UPDATE SET verdict = excluded.verdict, at = excluded.at
WHERE access.verdict <> excluded.verdict;

-- name: lift_ban!
DELETE FROM access WHERE subject_id = :subject_id AND verdict = 'banned';

-- name: add_request!
INSERT INTO access (subject_id, verdict, at) VALUES (:subject_id, 'asked', :now) ON CONFLICT (subject_id) DO NOTHING;

-- name: answer_request!
UPDATE access SET verdict = :verdict, at = :now WHERE subject_id = :subject_id AND verdict = 'asked';

-- name: get_request_time$
-- Of the requests since a time that wait for an answer, the one that so many others came after.
SELECT at FROM access WHERE verdict = 'asked' AND at > :after ORDER BY at DESC LIMIT 1 OFFSET :later;

-- name: delete_requests!
DELETE FROM access WHERE verdict = 'asked' AND at <= :before;
