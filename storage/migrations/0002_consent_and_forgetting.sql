-- The press that started a job is the person's consent to it: kept under its own name, with its time.
ALTER TABLE jobs ADD COLUMN consented_at REAL;
UPDATE jobs SET consented_at = created_at;

-- Finished jobs that still know their person (forgotten ones belong to nobody, whose ids are 0), to be found when
-- their time has come.
CREATE INDEX jobs_kept ON jobs (ended_at) WHERE due_at IS NULL AND person_id <> 0;
