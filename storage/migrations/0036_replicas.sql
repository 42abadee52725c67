-- Several processes of one bot on one database. replicas: those that run; each counts its own beats up. claimed_by: the
-- replica that runs a job's step, or has run the last one; NULL before the first.
CREATE TABLE replicas (
    id TEXT PRIMARY KEY,
    beats BIGINT NOT NULL
);
ALTER TABLE jobs ADD COLUMN claimed_by TEXT;
CREATE INDEX jobs_held ON jobs (claimed_by) WHERE due_at IS NOT NULL AND step_started_at IS NOT NULL;
