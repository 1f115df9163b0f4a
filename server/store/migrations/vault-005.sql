-- Leaves carried forward know the file they are of, so that its undo takes them with it, and the later file that took
-- their place, so that its undo brings them back. part: the month (shared) or quarter (protected) since 2000 that a
-- later file replaces whole. Rows of before know neither (NULL): they stay as they are.
CREATE TABLE carried_leaf_of_batch (
  batch INTEGER, source TEXT NOT NULL, family TEXT NOT NULL CHECK (family IN ('shared', 'protected')), zone TEXT NOT NULL,
  period INTEGER NOT NULL, part INTEGER, leaf_group TEXT NOT NULL, count INTEGER NOT NULL, replaced_by INTEGER
) STRICT;
INSERT INTO carried_leaf_of_batch (source, family, zone, period, leaf_group, count)
  SELECT source, family, zone, period, leaf_group, count FROM carried_leaf;
DROP TABLE carried_leaf;
ALTER TABLE carried_leaf_of_batch RENAME TO carried_leaf;
CREATE INDEX carried_leaf_batch ON carried_leaf (batch);
