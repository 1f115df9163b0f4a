-- A part of an assessment names it and goes with it. `author`: the account that wrote a score, so that nobody else reads it;
-- emptied when the round is closed.
ALTER TABLE told ADD COLUMN part_of TEXT REFERENCES told (id) ON DELETE CASCADE;
ALTER TABLE told ADD COLUMN author TEXT;
CREATE INDEX told_part ON told (part_of);
-- Young people's maps of an assessment. A single map lives until its mapping is closed; no name, no time, no order: the id is
-- random and the table is kept by it. Of a closed mapping stand the cells that at least five maps marked or ways led through.
CREATE TABLE safety_map (
  id TEXT PRIMARY KEY, told TEXT NOT NULL REFERENCES told (id) ON DELETE CASCADE, marks TEXT NOT NULL, route TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX safety_map_told ON safety_map (told);
CREATE TABLE safety_tally (
  told TEXT NOT NULL REFERENCES told (id) ON DELETE CASCADE, cell TEXT NOT NULL, maps INTEGER NOT NULL,
  green INTEGER NOT NULL, amber INTEGER NOT NULL, red INTEGER NOT NULL, routes INTEGER NOT NULL,
  PRIMARY KEY (told, cell)
) STRICT, WITHOUT ROWID;
