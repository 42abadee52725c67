-- The finished video as Telegram knows it, to be sent again without being made or uploaded again.
ALTER TABLE jobs ADD COLUMN result_file_id TEXT;
