-- As what Telegram has taken the finished video (a value of Kind): by its id it can be sent as nothing else. NULL for
-- jobs without one, and for older jobs.
ALTER TABLE jobs ADD COLUMN result_kind TEXT;
