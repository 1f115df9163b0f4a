-- A phone's ticket of a shift: the hash of its secret alone, for one team of one plan. Nothing says who opened it, on what,
-- or when; without row numbers nothing says in which order either.
CREATE TABLE shift_ticket (
  hash BLOB PRIMARY KEY, plan TEXT NOT NULL REFERENCES told (id) ON DELETE CASCADE, team INTEGER NOT NULL,
  agency TEXT NOT NULL, role TEXT NOT NULL, until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX shift_ticket_plan ON shift_ticket (plan);
-- A plan that is taken off takes its tickets with it.
CREATE TRIGGER shift_ticket_of_removed AFTER UPDATE OF removed_at ON told WHEN NEW.removed_at IS NOT NULL
BEGIN
  DELETE FROM shift_ticket WHERE plan = NEW.id;
END;
-- What a phone said of a visit, each once by the id made on the phone; which of them are one is worked out when it is read.
CREATE TABLE visit (
  id TEXT PRIMARY KEY, plan TEXT NOT NULL REFERENCES told (id) ON DELETE CASCADE, team INTEGER NOT NULL,
  hotspot TEXT NOT NULL, arrived TEXT NOT NULL, minutes INTEGER NOT NULL, how TEXT NOT NULL,
  observed TEXT NOT NULL, note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_plan ON visit (plan);
-- What phones did, by team and hour, until the hour is over and it stands in the audit.
CREATE TABLE shift_use (
  plan TEXT NOT NULL, team INTEGER NOT NULL, agency TEXT NOT NULL, role TEXT NOT NULL, hour TEXT NOT NULL, what TEXT NOT NULL,
  basis TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (plan, team, agency, role, hour, what, basis)
) STRICT, WITHOUT ROWID;
-- When staff were told, and which DPIA stands behind it: said once, before the first visit.
CREATE TABLE patrol_notice (
  id INTEGER PRIMARY KEY CHECK (id = 1), staff_told_on TEXT NOT NULL, dpia TEXT NOT NULL, agency TEXT NOT NULL, demo INTEGER NOT NULL
) STRICT;
