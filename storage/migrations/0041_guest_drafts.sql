-- The answer in another chat that turns into the video made of a draft, or of its job; NULL without one, and as soon as the
-- draft has other files than were offered there.
ALTER TABLE drafts ADD COLUMN guest_answer_id BIGINT;
CREATE INDEX drafts_of_guest_answers ON drafts (guest_answer_id) WHERE guest_answer_id IS NOT NULL;
