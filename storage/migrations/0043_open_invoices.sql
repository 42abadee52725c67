-- For the deletion of invoices whose video is changed, started or cancelled.
CREATE INDEX orders_with_invoice ON orders (id) WHERE paid_by IS NULL AND invoice_message_id IS NOT NULL;
