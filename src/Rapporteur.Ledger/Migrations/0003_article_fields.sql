-- What more is known of an article. canonical: the address that the page calls its own, where it is another than url.
-- partial: 1 where the page keeps the rest for subscribers. disagreements: what parts of the input say otherwise (JSON as
-- in a reading). ..._local: the outlet's clock, where the time of day is known and the offset is not.
-- ..._derived: 1 where the time was counted from another one.
-- digest: articles that have nothing in these columns keep the digest that they had without them.
ALTER TABLE articles ADD COLUMN canonical TEXT;
ALTER TABLE articles ADD COLUMN section TEXT;
ALTER TABLE articles ADD COLUMN partial INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0, 1));
ALTER TABLE articles ADD COLUMN disagreements TEXT NOT NULL DEFAULT '[]';
ALTER TABLE articles ADD COLUMN published_local TEXT;
ALTER TABLE articles ADD COLUMN published_derived INTEGER NOT NULL DEFAULT 0 CHECK (published_derived IN (0, 1));
ALTER TABLE articles ADD COLUMN modified_local TEXT;
ALTER TABLE articles ADD COLUMN modified_derived INTEGER NOT NULL DEFAULT 0 CHECK (modified_derived IN (0, 1));
