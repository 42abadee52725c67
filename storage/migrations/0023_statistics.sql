-- For /stats, which counts the jobs of a day.
CREATE INDEX jobs_created ON jobs (created_at);
