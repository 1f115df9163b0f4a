-- Which places somebody watches: the question alone, never a figure of any record. `place` is the id of a venue, a saved
-- area, or the cell in the middle of `rings` rings; `owner` an account, or a role and agency of the demonstration.
CREATE TABLE watch (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, rings INTEGER NOT NULL,
  since TEXT NOT NULL, demo INTEGER NOT NULL DEFAULT 0, UNIQUE (owner, kind, place)
) STRICT;
-- When somebody last looked at what changed, and which release stood then.
CREATE TABLE looked (
  owner TEXT PRIMARY KEY, at TEXT NOT NULL, release INTEGER, demo INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX told_changed ON told (changed_at);
