-- Engines that made readings.
CREATE TABLE engines (
    id      INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    model   TEXT NOT NULL,
    UNIQUE (version, model)
) STRICT;

-- Texts to the letter, each kept once. supplementary: number of characters that take two UTF-16 code units; where it
-- is 0, code points and UTF-16 offsets are the same.
CREATE TABLE texts (
    id            INTEGER PRIMARY KEY,
    sha256        BLOB NOT NULL UNIQUE,
    supplementary INTEGER NOT NULL,
    text          TEXT NOT NULL
) STRICT;

-- Articles as they were read. article_id is the id of the canonical text; one article that was found with other
-- white space or from another place has a row for each. digest: SHA-256 of all other columns.
CREATE TABLE articles (
    id         INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL,
    digest     BLOB NOT NULL UNIQUE,
    text       INTEGER NOT NULL REFERENCES texts (id),
    source     TEXT NOT NULL,
    url        TEXT,
    publisher  TEXT,
    title      TEXT,
    byline     TEXT NOT NULL,
    published  TEXT,
    modified   TEXT,
    language   TEXT,
    blocks     TEXT NOT NULL
) STRICT;

-- What one engine found in one article; ids ascend in the order of adding. latest: 1 for the newest reading of its
-- article, which is the one that is searched.
CREATE TABLE readings (
    id         INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL,
    engine     INTEGER NOT NULL REFERENCES engines (id),
    article    INTEGER NOT NULL REFERENCES articles (id),
    latest     INTEGER NOT NULL CHECK (latest IN (0, 1)),
    UNIQUE (article_id, engine)
) STRICT;

CREATE UNIQUE INDEX readings_latest ON readings (article_id) WHERE latest = 1;

-- Who said what. The texts are cut from the article for searching and for people who query by hand; spans say where
-- they stand. source_key: words and name of the source in capitals, to look up without regard to case.
-- first_day, last_day: days since 1970-01-01 of the statement's date, else of the article's publication.
CREATE TABLE statements (
    id                INTEGER PRIMARY KEY,
    reading           INTEGER NOT NULL REFERENCES readings (id),
    position          INTEGER NOT NULL,
    statement_id      TEXT NOT NULL,
    type              TEXT NOT NULL,
    negated           INTEGER NOT NULL CHECK (negated IN (0, 1)),
    confidence        REAL NOT NULL,
    date_from         TEXT,
    date_to           TEXT,
    first_day         INTEGER,
    last_day          INTEGER,
    source_text       TEXT,
    source_name       TEXT,
    source_actor      TEXT,
    source_country    TEXT,
    source_sector     TEXT,
    source_key        TEXT,
    cue_text          TEXT,
    content_text      TEXT NOT NULL,
    addressee_text    TEXT,
    addressee_name    TEXT,
    addressee_actor   TEXT,
    addressee_country TEXT,
    addressee_sector  TEXT,
    UNIQUE (reading, position)
) STRICT;

CREATE INDEX statements_day ON statements (first_day, reading, position);

-- Spans [first, last) in Unicode code points of the article's text.
CREATE TABLE spans (
    statement INTEGER NOT NULL REFERENCES statements (id),
    role      TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'addressee', 'date')),
    position  INTEGER NOT NULL,
    first     INTEGER NOT NULL,
    last      INTEGER NOT NULL,
    PRIMARY KEY (statement, role, position)
) STRICT, WITHOUT ROWID;

-- The statements that are searched, and their index of words.
CREATE VIEW latest_statements AS
SELECT statements.*
FROM statements JOIN readings ON readings.id = statements.reading
WHERE readings.latest = 1;

CREATE VIRTUAL TABLE statement_words USING fts5 (
    source_text, source_name, cue_text, content_text,
    content = 'latest_statements',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
