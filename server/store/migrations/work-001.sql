-- work.sqlite: what people write (class `told`). Never a count or statistic of shared or protected records.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- An area is whole place cells; the outline it was drawn with is not kept.
CREATE TABLE area (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, cells TEXT NOT NULL,
  version TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;
