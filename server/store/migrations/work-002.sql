-- A mapping of a partner's columns: names of columns and explained words, never a row of a file. `body` is its JSON;
-- `version` counts its changes.
CREATE TABLE mapping (name TEXT PRIMARY KEY, source TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
