-- Updates from Telegram, stored before they are acknowledged. The payload is deleted when one is handled; the id stays
-- for some days, so that a redelivery is recognised.
CREATE TABLE updates (
    update_id INTEGER PRIMARY KEY,
    payload TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    received_at REAL NOT NULL
);
CREATE INDEX updates_waiting ON updates (update_id) WHERE payload IS NOT NULL;
CREATE INDEX updates_handled ON updates (received_at) WHERE payload IS NULL;

-- What a person has sent for their next job. Ids are never used again, since they are in callback data.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    photo TEXT, -- JSON of a MediaFile
    video TEXT,
    reply_to INTEGER NOT NULL,
    offer_message_id INTEGER,
    prompt_message_id INTEGER,
    album_id TEXT,
    answer_due_at REAL, -- an album is answered once its files had time to arrive
    kept_from_job INTEGER, -- the failed job whose files these are
    updated_at REAL NOT NULL,
    UNIQUE (chat_id, topic_id, person_id)
);
CREATE INDEX drafts_answer_due ON drafts (answer_due_at) WHERE answer_due_at IS NOT NULL;

-- A row is all that is known of a job. due_at: when its next step is due, and, while a step is under way, when its lease
-- ends; NULL when nothing is left to do. claim: the fencing token, counted up with each claim.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    ending TEXT,
    chat_id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    reply_to INTEGER,
    status_message_id INTEGER,
    shown TEXT,
    shown_at REAL,
    photo TEXT NOT NULL,
    video TEXT NOT NULL,
    options TEXT NOT NULL, -- JSON of Options
    generation_id TEXT,
    result_url TEXT,
    usage TEXT, -- JSON: what the service says the generation cost
    draft_id INTEGER UNIQUE, -- unique: a draft starts one job, however often its button is pressed
    retry_of INTEGER UNIQUE, -- unique: and so does a Try again button
    created_at REAL NOT NULL, -- when the button was pressed, which is also the person's consent
    submitted_at REAL,
    ended_at REAL,
    due_at REAL,
    claim INTEGER NOT NULL DEFAULT 0,
    step_started_at REAL,
    attempts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX jobs_due ON jobs (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX jobs_of_person ON jobs (person_id, id);

-- Why no job may be submitted for now; at most one row.
CREATE TABLE pause (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    reason TEXT NOT NULL,
    length REAL NOT NULL, -- seconds; longer each time that the service refuses again
    until REAL NOT NULL
);
