-- Readings also name the register of actors and the labels of events that they were made with, and the same version and
-- models may have made readings with others. (A step runs with foreign keys off, and they are checked at its end.)
CREATE TABLE engines_with_register (
    id       INTEGER PRIMARY KEY,
    version  TEXT NOT NULL,
    model    TEXT NOT NULL,
    register TEXT,
    codebook TEXT
) STRICT;
INSERT INTO engines_with_register (id, version, model) SELECT id, version, model FROM engines;
DROP TABLE engines;
ALTER TABLE engines_with_register RENAME TO engines;
CREATE UNIQUE INDEX engines_names ON engines (version, model, quote(register), quote(codebook));

-- Who did what to whom. trigger_text, evidence: what carries the event, and the passage around it. actor_words,
-- recipient_words: ids, names and words of all of them, for searching. contexts: a list (JSON). statement_id: the statement of
-- the same reading that it is reported in. first_day, last_day: as those of statements.
CREATE TABLE events (
    id              INTEGER PRIMARY KEY,
    reading         INTEGER NOT NULL REFERENCES readings (id),
    position        INTEGER NOT NULL,
    event_id        TEXT NOT NULL,
    type            TEXT NOT NULL,
    mode            TEXT,
    contexts        TEXT NOT NULL,
    status          TEXT NOT NULL,
    historical      INTEGER NOT NULL CHECK (historical IN (0, 1)),
    statement_id    TEXT,
    confidence      REAL NOT NULL,
    date_from       TEXT,
    date_to         TEXT,
    first_day       INTEGER,
    last_day        INTEGER,
    place_name      TEXT,
    place_country   TEXT,
    trigger_text    TEXT NOT NULL,
    actor_words     TEXT NOT NULL,
    recipient_words TEXT NOT NULL,
    evidence        TEXT NOT NULL,
    UNIQUE (reading, position)
) STRICT;

CREATE INDEX events_type ON events (type, first_day);
CREATE INDEX events_day ON events (first_day, reading, position);

-- Its actors and recipients.
CREATE TABLE event_mentions (
    event    INTEGER NOT NULL REFERENCES events (id),
    role     TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    name     TEXT,
    actor    TEXT,
    country  TEXT,
    sector   TEXT,
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_mentions_actor ON event_mentions (actor COLLATE NOCASE, role);
CREATE INDEX event_mentions_country ON event_mentions (country COLLATE NOCASE, role);

-- Spans [first, last) in code points. item: position of the actor or recipient; 0 for what there is one of.
CREATE TABLE event_spans (
    event    INTEGER NOT NULL REFERENCES events (id),
    role     TEXT NOT NULL CHECK (role IN ('trigger', 'actor', 'recipient', 'date', 'place')),
    item     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    first    INTEGER NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (event, role, item, position)
) STRICT, WITHOUT ROWID;

-- Votes. resolution_key: the number alone, as it is looked up. tally: 1 where a count is given, of which parts may be unknown.
-- contradictions: a list (JSON).
CREATE TABLE votes (
    id             INTEGER PRIMARY KEY,
    reading        INTEGER NOT NULL REFERENCES readings (id),
    position       INTEGER NOT NULL,
    vote_id        TEXT NOT NULL,
    body           TEXT NOT NULL,
    resolution     TEXT,
    resolution_key TEXT,
    subject        TEXT,
    outcome        TEXT NOT NULL,
    tally          INTEGER NOT NULL CHECK (tally IN (0, 1)),
    yes            INTEGER,
    no             INTEGER,
    abstain        INTEGER,
    contradictions TEXT NOT NULL,
    statement_id   TEXT,
    confidence     REAL NOT NULL,
    date_from      TEXT,
    date_to        TEXT,
    first_day      INTEGER,
    last_day       INTEGER,
    evidence       TEXT NOT NULL,
    UNIQUE (reading, position)
) STRICT;

CREATE INDEX votes_body ON votes (body COLLATE NOCASE, first_day);
CREATE INDEX votes_resolution ON votes (resolution_key);

CREATE TABLE vote_members (
    vote     INTEGER NOT NULL REFERENCES votes (id),
    position INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    choice   TEXT NOT NULL,
    veto     INTEGER NOT NULL CHECK (veto IN (0, 1)),
    PRIMARY KEY (vote, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX vote_members_actor ON vote_members (actor COLLATE NOCASE, choice);

CREATE TABLE vote_spans (
    vote     INTEGER NOT NULL REFERENCES votes (id),
    role     TEXT NOT NULL CHECK (role IN ('vote', 'member', 'date')),
    item     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    first    INTEGER NOT NULL,
    last     INTEGER NOT NULL,
    PRIMARY KEY (vote, role, item, position)
) STRICT, WITHOUT ROWID;

-- What is searched, and the indexes of words.
CREATE VIEW latest_events AS
SELECT events.* FROM events JOIN readings ON readings.id = events.reading WHERE readings.latest = 1;

CREATE VIEW latest_votes AS
SELECT votes.* FROM votes JOIN readings ON readings.id = votes.reading WHERE readings.latest = 1;

CREATE VIRTUAL TABLE event_words USING fts5 (
    actor_words, recipient_words, place_name, evidence,
    content = 'latest_events',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

CREATE VIRTUAL TABLE vote_words USING fts5 (
    body, resolution, subject, evidence,
    content = 'latest_votes',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
