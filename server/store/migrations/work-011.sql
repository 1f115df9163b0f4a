-- Concern-mapping workshops. Cards, people and votes are kept by random ids in tables without row numbers, and no row has a
-- time: nothing in here says who came first. `settings` and `stage` are JSON; of the event's code stands a slow hash.
CREATE TABLE workshop (
  id TEXT PRIMARY KEY, agency TEXT NOT NULL, settings TEXT NOT NULL, state TEXT NOT NULL, stage TEXT NOT NULL,
  version INTEGER NOT NULL, shown_version INTEGER NOT NULL, code_salt TEXT, code_hash TEXT, code_expires TEXT,
  held_on TEXT NOT NULL, closed_on TEXT, unreleased INTEGER NOT NULL DEFAULT 0, demo INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
-- Somebody who joined by the code: the hash of a random token, and the table they sit at. Deleted 30 days after the event.
CREATE TABLE workshop_participant (
  hash TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE, seat INTEGER NOT NULL,
  stopped INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX workshop_participant_of ON workshop_participant (workshop);
-- A card: ready phrase, screened text, folded cell and what it is called, or a large zone alone for one that speaks of a home.
-- `participant` and `seat` are emptied when the workshop is closed, `batch` is then the same for all that were shown.
CREATE TABLE workshop_card (
  id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE, participant TEXT, seat INTEGER,
  deck TEXT NOT NULL, phrase TEXT, text TEXT, released INTEGER NOT NULL DEFAULT 0, cell TEXT, called TEXT NOT NULL, zone TEXT,
  bands TEXT NOT NULL, state TEXT NOT NULL, batch INTEGER, merged_into TEXT,
  agree INTEGER NOT NULL DEFAULT 0, disagree INTEGER NOT NULL DEFAULT 0, priorities INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX workshop_card_of ON workshop_card (workshop);
-- Who agrees with a card, or would rather say something else. Emptied at the close but for alternatives that were released.
CREATE TABLE workshop_agree (
  card TEXT NOT NULL REFERENCES workshop_card (id) ON DELETE CASCADE, participant TEXT NOT NULL, says TEXT NOT NULL,
  alternative TEXT, ref TEXT NOT NULL, released INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (card, participant)
) STRICT, WITHOUT ROWID;
-- How a table sorted a card.
CREATE TABLE workshop_sort (
  card TEXT NOT NULL REFERENCES workshop_card (id) ON DELETE CASCADE, seat INTEGER NOT NULL, timing TEXT NOT NULL,
  doer TEXT NOT NULL, PRIMARY KEY (card, seat)
) STRICT, WITHOUT ROWID;
-- Three cards a person, until the close counts them.
CREATE TABLE workshop_priority (
  card TEXT NOT NULL REFERENCES workshop_card (id) ON DELETE CASCADE, participant TEXT NOT NULL,
  PRIMARY KEY (card, participant)
) STRICT, WITHOUT ROWID;
