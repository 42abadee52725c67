-- What a generation costs is learnt from past ones. reference_frames: of the reference video as it was submitted; NULL
-- before, and for jobs of earlier versions. expected_cost: what was reserved for the job, in millionths of a US dollar.
ALTER TABLE jobs ADD COLUMN reference_frames INTEGER;
ALTER TABLE jobs ADD COLUMN expected_cost INTEGER;
CREATE INDEX jobs_with_cost ON jobs (mode, id) WHERE cost IS NOT NULL;
