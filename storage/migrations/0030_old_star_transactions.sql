-- skipped: how many transactions Telegram listed when they were compared first. They may be from before this bot sold
-- anything, so that nobody is told of those that nothing was ordered with here.
ALTER TABLE star_transactions ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
