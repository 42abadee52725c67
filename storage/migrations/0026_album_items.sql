-- How many photos and videos of the latest file's album have arrived: people are told that only the last of each is
-- used. 0 for files that came in no album.
ALTER TABLE drafts ADD COLUMN album_photos INTEGER NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN album_videos INTEGER NOT NULL DEFAULT 0;
