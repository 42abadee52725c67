-- Jobs that are over, of 5000 people, a third of them in 500 groups; :text stands for each encrypted text.
WITH RECURSIVE
numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :rows)

INSERT INTO jobs (
    state, ending, chat_id, topic_id, person_id, reply_to, status_message_id, shown, photo, video, options,
    generation_id, result_url, result_file_id, draft_id, created_at, consented_at, submitted_at, generated_at, ended_at,
    reference_seconds, mode
)
SELECT
    iif(i % 5, 'delivered', 'failed'), iif(i % 5, NULL, 'video-too-short'), iif(i % 3, i % 5000 + 1, -(i % 500) - 1), 0,
    i % 5000 + 1, i, i, 'sending', :text, :text, :options,
    'generation', :text, :text, -i, :now - i, :now - i, :now - i, iif(i % 5, :now - i + 300, NULL), :now - i + 310,
    5, 'move'
FROM numbers;
