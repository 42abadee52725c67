-- When a person consented to a job, which they do by pressing its button.
ALTER TABLE jobs ADD COLUMN consented_at REAL;
UPDATE jobs SET consented_at = created_at;

-- Finds ended jobs whose retention time is over. Those that were blanked already have the person_id 0.
CREATE INDEX jobs_kept ON jobs (ended_at) WHERE due_at IS NULL AND person_id <> 0;
