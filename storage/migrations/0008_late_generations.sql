-- A generation is polled for a day past its deadline. polled_at: the last poll that was answered. watched: the seconds
-- for which polls were answered, so that an outage, a sleep of the machine or a leap of the clock counts for little.
-- late_at: when the person was told that it takes longer; NULL before. A late job occupies no slot.
ALTER TABLE jobs ADD COLUMN polled_at REAL;
ALTER TABLE jobs ADD COLUMN watched REAL NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN late_at REAL;
