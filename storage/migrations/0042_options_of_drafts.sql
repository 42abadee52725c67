-- The model's parameters that were chosen for this video, as JSON; NULL: those of its owner's settings.
ALTER TABLE drafts ADD COLUMN options TEXT;
