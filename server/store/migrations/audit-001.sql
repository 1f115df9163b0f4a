-- audit.sqlite: who asked or did what, when. Append-only and chained: `hash` is SHA-256 over the hash before it and this
-- row. Never a figure, a free text, or a place beyond the canonical filter.
-- repeat_of: this row says that the question of an earlier entry was asked `times` times more within its minute.
CREATE TABLE entry (
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, event TEXT NOT NULL, account TEXT, role TEXT NOT NULL,
  agency TEXT NOT NULL, endpoint TEXT NOT NULL, question TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('open', 'release', 'live', 'none')),
  outcome TEXT NOT NULL, withheld INTEGER NOT NULL, times INTEGER NOT NULL, repeat_of INTEGER, hash BLOB NOT NULL
) STRICT;
CREATE INDEX entry_repeat ON entry (repeat_of) WHERE repeat_of IS NOT NULL;
-- Where retention cut the chain: every entry up to `through` went, the chain goes on from `hash`. `entry` is the chained
-- row that says so.
CREATE TABLE checkpoint (through INTEGER PRIMARY KEY, hash BLOB NOT NULL, entry INTEGER NOT NULL) STRICT;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'an audit entry is never changed'); END;
CREATE TRIGGER entry_kept BEFORE DELETE ON entry
  WHEN OLD.number > coalesce((SELECT max(through) FROM checkpoint), 0)
  BEGIN SELECT raise(ABORT, 'an audit entry is deleted by retention only'); END;
CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint BEGIN SELECT raise(ABORT, 'a checkpoint is never changed'); END;
CREATE TRIGGER checkpoint_kept BEFORE DELETE ON checkpoint BEGIN SELECT raise(ABORT, 'a checkpoint is never deleted'); END;
-- Questions of the last minute and how often they were asked again; becomes a repeat row when the minute is over.
CREATE TABLE open_minute (entry INTEGER PRIMARY KEY, until TEXT NOT NULL, times INTEGER NOT NULL) STRICT;
