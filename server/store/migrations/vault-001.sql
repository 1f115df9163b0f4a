-- vault.sqlite: shared and protected records. The incident tables are those of open-001.sql, applied first.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, source TEXT NOT NULL, class TEXT NOT NULL CHECK (class IN ('shared', 'protected')),
  purpose TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, publish TEXT NOT NULL DEFAULT 'none' CHECK (publish IN ('none', 'partner', 'public')),
  demo INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE agreement_party (agreement INTEGER NOT NULL REFERENCES agreement (id), agency TEXT NOT NULL, PRIMARY KEY (agreement, agency)) STRICT, WITHOUT ROWID;
-- A protected record has no text, no day and no cell: zone, quarter, closed category.
CREATE TABLE protected_record (
  id BLOB PRIMARY KEY, batch INTEGER NOT NULL, source INTEGER NOT NULL, zone TEXT NOT NULL,
  quarter INTEGER NOT NULL, category TEXT NOT NULL, replaced_by INTEGER
) STRICT, WITHOUT ROWID;
