-- Live jobs in their order, without a look at the history.
CREATE INDEX jobs_live ON jobs (id) WHERE due_at IS NOT NULL;
