-- Telegram's id of the finished video, so that it can be sent again without another upload.
ALTER TABLE jobs ADD COLUMN result_file_id TEXT;
