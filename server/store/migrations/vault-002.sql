-- The agreement register in full, what retention deletes, and what a release still needs of it.
ALTER TABLE agreement ADD COLUMN lawful_basis TEXT NOT NULL DEFAULT '';
-- A work contact: a post or a shared mailbox, the one place where text about people at work is kept.
ALTER TABLE agreement ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN retention_months INTEGER NOT NULL DEFAULT 36 CHECK (retention_months BETWEEN 1 AND 180);
-- Who agreed to the present `publish` (a post at the party), and the London day.
ALTER TABLE agreement ADD COLUMN publish_agreed_by TEXT;
ALTER TABLE agreement ADD COLUMN publish_agreed_on TEXT;
-- UTC: ended before its last day. From this moment it is not in force.
ALTER TABLE agreement ADD COLUMN ended_at TEXT;
ALTER TABLE agreement ADD COLUMN version TEXT NOT NULL DEFAULT '';
UPDATE agreement SET version = lower(hex(randomblob(10)));
-- The agreement a file came in under: its months of retention are the file's. NULL for demonstration records.
ALTER TABLE batch ADD COLUMN agreement INTEGER REFERENCES agreement (id);
-- What retention deleted, never its contents. kind: vault, audit, backup … (contract/retention.ts); rule: the months or days that applied.
CREATE TABLE deletion (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL, source TEXT,
  month_first INTEGER, month_last INTEGER, records INTEGER NOT NULL
) STRICT;
-- Live records that retention deleted, by leaf of the release families, so that releases carry the leaf forward.
-- shared: Z1 zone, quarter (4 × (year − 2000) + 0..3), leaf group. protected: Z2 zone, half-year (2 × (year − 2000) + 0..1), category.
CREATE TABLE carried_leaf (
  source TEXT NOT NULL, family TEXT NOT NULL CHECK (family IN ('shared', 'protected')), zone TEXT NOT NULL,
  period INTEGER NOT NULL, leaf_group TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (source, family, zone, period, leaf_group)
) STRICT, WITHOUT ROWID;
