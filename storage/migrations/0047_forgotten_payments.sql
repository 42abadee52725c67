-- Set once whoever paid has been forgotten: the payment is for nobody as soon as it is earned or given back.
ALTER TABLE payments ADD COLUMN is_forgotten /*lite*/INTEGER NOT NULL DEFAULT 0/*pg BOOLEAN NOT NULL DEFAULT FALSE*/;
-- Until now, these were known by their orders, which were deleted.
UPDATE payments SET is_forgotten = TRUE
WHERE
    account <> 0
    AND state IN ('received', 'spent', 'refunding')
    AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.id = payments.order_id);
