-- How long generations take, to tell how long the next ones will. Numbers only: they stay when a job's person is
-- forgotten.
ALTER TABLE jobs ADD COLUMN reference_seconds REAL; -- the length of the reference video as it was submitted
ALTER TABLE jobs ADD COLUMN expected TEXT; -- JSON of the Estimate that was made then: others don't move the bar
ALTER TABLE jobs ADD COLUMN generated_at REAL; -- when the generation was first seen to be done

CREATE INDEX jobs_generated ON jobs (generated_at) WHERE generated_at IS NOT NULL;
