-- Which page the offer shows (a value of OfferPage), so that an edit for which nobody has asked doesn't leave it.
ALTER TABLE drafts ADD COLUMN offer_page TEXT NOT NULL DEFAULT 'main';

-- Whether the offer has the picture of its files and part, or will have none; in private chats, it is made if not.
ALTER TABLE drafts ADD COLUMN is_pictured /*lite*/INTEGER NOT NULL DEFAULT 0/*pg BOOLEAN NOT NULL DEFAULT FALSE*/;
CREATE INDEX drafts_unpictured ON drafts (updated_at)
WHERE NOT is_pictured AND is_studied AND offer_message_id IS NOT NULL AND chat_id > 0;
