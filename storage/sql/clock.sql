-- name: get_seen$
SELECT seen_at FROM clock;

-- name: set_seen!
INSERT INTO clock (id, seen_at) VALUES (1, :now)
ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at;

-- name: shift_jobs!
-- Of jobs with something left to do: when that is due, and since when things have been going on. A job that has ended
-- keeps its times.
UPDATE jobs SET
    due_at = due_at - :seconds,
    step_started_at = step_started_at - :seconds,
    submitted_at = submitted_at - :seconds,
    polled_at = polled_at - :seconds,
    late_at = late_at - :seconds,
    shown_at = shown_at - :seconds
WHERE due_at IS NOT NULL;

-- name: shift_drafts!
UPDATE drafts SET updated_at = updated_at - :seconds, answer_due_at = answer_due_at - :seconds;

-- name: shift_guest_answers!
UPDATE guest_answers SET created_at = created_at - :seconds, due_at = due_at - :seconds;

-- name: shift_messages_to_delete!
-- Those that are tried again.
UPDATE messages_to_delete SET due_at = due_at - :seconds WHERE due_at > 0;

-- name: shift_pause!
UPDATE pause SET until = until - :seconds;

-- name: shift_silences!
UPDATE telegram_silences SET until = until - :seconds;

-- name: shift_payments!
UPDATE payments SET due_at = due_at - :seconds WHERE due_at IS NOT NULL;

-- name: shift_operator_notices!
UPDATE operator_notices SET due_at = due_at - :seconds WHERE due_at IS NOT NULL;
