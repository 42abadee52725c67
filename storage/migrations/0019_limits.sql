-- Sums of the ledger are made for one unit at a time.
DROP INDEX ledger_of_payer;
DROP INDEX ledger_of_chat;
DROP INDEX ledger_of_all;
CREATE INDEX ledger_of_payer ON ledger (unit, payer, counted_at, kind, debit, credit, amount);
CREATE INDEX ledger_of_chat ON ledger (unit, chat, counted_at, kind, debit, credit, amount);
CREATE INDEX ledger_of_all ON ledger (unit, counted_at, kind, debit, credit, amount);

-- What the operator was told of a limit in a day or month, so that a restart doesn't repeat it. most: the limit then.
CREATE TABLE limit_notices (
    setting TEXT NOT NULL,
    span TEXT NOT NULL,
    percent INTEGER NOT NULL,
    most INTEGER NOT NULL,
    PRIMARY KEY (setting, span, percent, most)
);

-- The ids that a group had before.
CREATE INDEX moved_chats_by_new ON moved_chats (new_chat_id);
