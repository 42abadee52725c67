-- The job whose move a draft, or the job that was made of it, has taken by Me too; NULL for a video of one's own. Once
-- that job is blanked, nobody can take the move from the jobs that followed.
ALTER TABLE drafts ADD COLUMN move_of_job INTEGER;
ALTER TABLE jobs ADD COLUMN move_of_job INTEGER;
