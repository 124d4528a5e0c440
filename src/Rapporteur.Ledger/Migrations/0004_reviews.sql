-- What persons said of statements. verdict: confirmed and corrected ones stand as the person left them; rejected ones are
-- kept with the reading so that they are not brought back, and are not searched. reviewed_by, reviewed_at: who, and when
-- (RFC 3339 or a date), where that is said.
ALTER TABLE statements ADD COLUMN verdict TEXT CHECK (verdict IN ('confirmed', 'corrected', 'rejected'));
ALTER TABLE statements ADD COLUMN reviewed_by TEXT;
ALTER TABLE statements ADD COLUMN reviewed_at TEXT;

DROP VIEW latest_statements;
CREATE VIEW latest_statements AS
SELECT statements.*
FROM statements JOIN readings ON readings.id = statements.reading
WHERE readings.latest = 1 AND statements.verdict IS NOT 'rejected';

-- Which model the articles of an input were read with, so that an addition that is run again goes on with it. inputs: the
-- paths as they were given, in full (JSON); an empty list stands for the articles of the ledger itself.
CREATE TABLE runs (
    id     INTEGER PRIMARY KEY,
    inputs TEXT NOT NULL UNIQUE,
    model  TEXT NOT NULL CHECK (model IN ('fast', 'accurate'))
) STRICT;
