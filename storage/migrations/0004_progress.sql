-- How long generations took, to estimate the next ones. Numbers only, so they stay when the person is forgotten.
ALTER TABLE jobs ADD COLUMN reference_seconds REAL; -- the length of the reference video as it was submitted
ALTER TABLE jobs ADD COLUMN expected TEXT; -- JSON of the Estimate at that time, for a steady progress bar
ALTER TABLE jobs ADD COLUMN generated_at REAL; -- when the generation was first seen to be done

CREATE INDEX jobs_generated ON jobs (generated_at) WHERE generated_at IS NOT NULL;
