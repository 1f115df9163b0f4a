-- What people write about places (class `told`): closed words and screened text on a venue, a folded cell or whole cells.
-- `fields` is what was written, `steps` what became of it; never a figure of shared or protected records.
CREATE TABLE told (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, agency TEXT NOT NULL, agencies TEXT NOT NULL,
  place_kind TEXT, place_id TEXT, fields TEXT NOT NULL, steps TEXT NOT NULL, version TEXT NOT NULL,
  made_on TEXT NOT NULL, changed_at TEXT NOT NULL, removed_at TEXT, demo INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX told_kind ON told (kind);
CREATE TABLE told_cell (
  cell TEXT NOT NULL, told TEXT NOT NULL REFERENCES told (id) ON DELETE CASCADE, PRIMARY KEY (cell, told)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_cell_told ON told_cell (told);
-- Who changed what: agency and role, never a person (the audit knows the account).
CREATE TABLE told_change (
  id INTEGER PRIMARY KEY, told TEXT NOT NULL REFERENCES told (id) ON DELETE CASCADE, at TEXT NOT NULL,
  agency TEXT NOT NULL, role TEXT NOT NULL, what TEXT NOT NULL, fields TEXT NOT NULL
) STRICT;
CREATE INDEX told_change_told ON told_change (told);
