-- How far inputs that hold many articles (archives, dumps, mailboxes) were read. fingerprint: tells the input from any
-- other, whatever its name. settings: what its articles were read with; with others it is read anew. articles: those that
-- are done, from the first; each of them is in the ledger, was there already, or failed (failed: how many did).
CREATE TABLE inputs (
    id          INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    settings    TEXT NOT NULL,
    source      TEXT NOT NULL,
    articles    INTEGER NOT NULL CHECK (articles >= 0),
    failed      INTEGER NOT NULL CHECK (failed BETWEEN 0 AND articles),
    UNIQUE (fingerprint, settings)
) STRICT;
