-- payer: a hash of the account that pressed the button, under the key of that day (UTC). Limits count it: unlike
-- person_id, it stays when the person is forgotten, and names the person who spoke as a group. It leads nowhere once
-- the key is deleted. NULL for jobs of earlier versions.
ALTER TABLE jobs ADD COLUMN payer TEXT;
CREATE INDEX jobs_live_of_payer ON jobs (payer) WHERE due_at IS NOT NULL;

-- The keys of the last days; see storage/payers.py.
CREATE TABLE payer_keys (
    day INTEGER PRIMARY KEY, -- days since the epoch
    secret TEXT NOT NULL -- encrypted
);
