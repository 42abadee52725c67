-- What people have ordered for Telegram Stars: a video from a draft, or from a job that ended without one. account: the
-- id of the account that may pay; 0 once it is forgotten. amount: the expected cost in millionths of a US dollar.
-- fingerprint: of the files and choices that were ordered. message_id: what is made into the job's status, NULL for the
-- draft's offer. invoice_*: NULL until the invoice is sent. paid_by: the charge that has paid, NULL while it is open.
CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    draft_id INTEGER,
    retry_of INTEGER,
    account INTEGER NOT NULL,
    stars INTEGER NOT NULL CHECK (stars > 0),
    amount INTEGER NOT NULL,
    options TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    language TEXT NOT NULL,
    message_id INTEGER,
    invoice_chat_id INTEGER,
    invoice_message_id INTEGER,
    created_at REAL NOT NULL,
    paid_by TEXT UNIQUE
);
CREATE INDEX orders_of_draft ON orders (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX orders_of_retry ON orders (retry_of) WHERE retry_of IS NOT NULL;
CREATE INDEX orders_of_account ON orders (account);
CREATE INDEX orders_by_age ON orders (created_at);

-- Payments in Stars, one row for each charge of Telegram's. account: who has paid; 0 once they are forgotten. state and
-- reason: see domain/payment.py. job_id: the job that it has started. due_at: when the next thing is to be done with it,
-- NULL for nothing. earned_at, refunded_at: NULL until then.
CREATE TABLE payments (
    charge_id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL,
    account INTEGER NOT NULL,
    stars INTEGER NOT NULL CHECK (stars > 0),
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    job_id INTEGER,
    received_at REAL NOT NULL,
    due_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    earned_at REAL,
    refunded_at REAL
);
CREATE INDEX payments_spent ON payments (job_id) WHERE state = 'spent';
CREATE INDEX payments_due ON payments (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payments_of_job ON payments (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX payments_of_account ON payments (account, received_at);
CREATE INDEX payments_earned ON payments (earned_at, stars, refunded_at) WHERE earned_at IS NOT NULL;
CREATE INDEX payments_refunded ON payments (refunded_at, stars) WHERE refunded_at IS NOT NULL;
CREATE INDEX payments_to_blank ON payments (received_at) WHERE account <> 0;

-- How many of Telegram's transactions were compared.
CREATE TABLE star_transactions (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    compared INTEGER NOT NULL
);

-- charge_id: the payment that an entry in Stars is about; NULL for dollars.
ALTER TABLE ledger ADD COLUMN charge_id TEXT;
CREATE INDEX ledger_of_charge ON ledger (charge_id) WHERE charge_id IS NOT NULL;
