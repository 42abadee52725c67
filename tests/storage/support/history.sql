-- Fills the growing tables from two tables of numbers: `live` is what is under way, `old` what is over, of other people.

INSERT INTO jobs (
    id, state, chat_id, topic_id, person_id, status_message_id, photo, video, options, draft_id, retry_of,
    created_at, due_at
)
SELECT
    i,
    CASE i % 4 WHEN 0 THEN 'delivering' WHEN 1 THEN 'queued' WHEN 2 THEN 'generating' ELSE 'submitting' END,
    i, 0, i, i, 'sealed:', 'sealed:', '{}', i, -i, 1, 1
FROM live;
INSERT INTO jobs (
    id, state, chat_id, topic_id, person_id, photo, video, options, draft_id, retry_of, created_at,
    submitted_at, generated_at, ended_at, reference_seconds, mode, result_file_id, result_url
)
SELECT
    i, iif(i % 2, 'delivered', 'failed'), 1000 + i, 0, 1000 + i, 'sealed:', 'sealed:', '{}', i, -i, 1,
    i, i + 300, 1e9, 5, iif(i < 200, 'move', 'replace'), 'sealed:', 'sealed:'
FROM old;
INSERT INTO drafts (id, chat_id, topic_id, person_id, reply_to, updated_at, is_studied, kept_from_job)
SELECT i, iif(i < 20, i, 1000 + i), 0, iif(i < 20, i, 1000 + i), 1, 1e9, 1, 1000 + i
FROM (SELECT i FROM live UNION ALL SELECT i FROM old);
INSERT INTO motions (id, owner_id, name, video, prompt_chat_id, prompt_message_id, saved_at)
SELECT i, 1000 + i, 'dance', 'sealed:', 1000 + i, 1, 1 FROM old;
INSERT INTO updates (update_id, payload, received_at) SELECT i, NULL, 1e9 FROM old;
INSERT INTO updates (update_id, payload, received_at) SELECT i, 'sealed:', 1e9 FROM live;
INSERT INTO preferences (subject_id, language, updated_at) SELECT 1000 + i, 'en', 1 FROM old;
INSERT INTO moved_chats (old_chat_id, new_chat_id) SELECT -i, -10000 - i FROM old;
INSERT INTO ledger (key, at, counted_at, kind, unit, debit, credit, amount, job_id, payer, chat)
SELECT 'job:' || i || ':reserve', 1, 1, 'reserve', 'usd_micro', 'operator', 'reserved', 9, i, 'p' || i, 'c' || i
FROM (SELECT i FROM live UNION ALL SELECT i FROM old);
INSERT INTO ledger (key, at, counted_at, kind, unit, debit, credit, amount, job_id, payer, chat)
SELECT 'job:' || i || ':end', 1, 1, 'settle', 'usd_micro', 'reserved', 'provider', 9, i, 'p' || i, 'c' || i FROM old;
INSERT INTO orders (
    id, draft_id, retry_of, account, stars, amount, options, fingerprint, language, created_at, paid_by
)
SELECT 'o' || i, i, -i, iif(i < 20, i, 1000 + i), 25, 9, '{}', '', 'en', 1, 'stx' || i
FROM (SELECT i FROM live UNION ALL SELECT i FROM old);
INSERT INTO payments (charge_id, order_id, account, stars, language, state, job_id, received_at, due_at)
SELECT 'stx' || i, 'o' || i, i, 25, 'en', iif(i % 2, 'spent', 'refunding'), i, 1, iif(i % 2, NULL, 1) FROM live;
INSERT INTO payments (charge_id, order_id, account, stars, language, state, job_id, received_at, earned_at)
SELECT 'stx' || i, 'o' || i, 1000 + i, 25, 'en', 'earned', i, 1, 1 FROM old;
INSERT INTO messages_to_delete (chat_id, message_id, due_at) SELECT -i, i, 0 FROM live;
