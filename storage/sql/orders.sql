-- What people have ordered for Telegram Stars.

-- name: add_order!
INSERT INTO orders (
    id, draft_id, retry_of, account, stars, amount, options, fingerprint, language, message_id, created_at
)
VALUES (
    :id, :draft_id, :retry_of, :account, :stars, :amount, :options, :fingerprint, :language, :message_id, :now
);

-- name: get_order^
SELECT * FROM orders WHERE id = :id;

-- name: lock_order$
-- What it was ordered from is locked before: who changes that locks it, and then its orders.
SELECT id FROM orders WHERE id = :id /*pg FOR UPDATE*/;

-- name: open_of_draft
-- What an account has ordered from a draft and not paid.
SELECT * FROM orders WHERE draft_id = :source_id AND account = :account AND paid_by IS NULL;

-- name: open_of_retry
-- The same from a job that ended without a video.
SELECT * FROM orders WHERE retry_of = :source_id AND account = :account AND paid_by IS NULL;

-- name: delete_order!
DELETE FROM orders WHERE id = :id AND paid_by IS NULL;

-- name: withdraw_of_draft
-- What was ordered from a draft and not paid, because the draft is changed.
DELETE FROM orders WHERE draft_id = :draft_id AND paid_by IS NULL RETURNING invoice_chat_id, invoice_message_id;

-- name: withdraw_stale
-- Orders with an invoice whose draft is gone, or whose job is made again already.
WITH stale AS (
    SELECT orders.id
    FROM orders
    LEFT JOIN drafts ON drafts.id = orders.draft_id
    LEFT JOIN jobs ON jobs.retry_of = orders.retry_of
    WHERE
        orders.paid_by IS NULL
        AND orders.invoice_message_id IS NOT NULL
        AND ((orders.draft_id IS NOT NULL AND drafts.id IS NULL) OR jobs.id IS NOT NULL)
    LIMIT :limit
)
DELETE FROM orders WHERE id IN (SELECT id FROM stale) AND paid_by IS NULL
RETURNING invoice_chat_id, invoice_message_id;

-- name: set_invoice!
UPDATE orders SET invoice_chat_id = :chat_id, invoice_message_id = :message_id WHERE id = :id;

-- name: mark_paid!
UPDATE orders SET paid_by = :charge_id WHERE id = :id AND paid_by IS NULL;

-- name: delete_old_orders!
-- Nothing can be ordered from a draft of before. Who pays such an order all the same gets the Stars back.
DELETE FROM orders WHERE created_at < :before;

-- name: delete_orders_of!
-- Of an account that is forgotten. A payment on its way comes back, since its order is gone.
DELETE FROM orders WHERE account = :account;
