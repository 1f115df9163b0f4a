-- open.sqlite: published records and public registers. vault.sqlite has the same incident tables.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE source (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE force (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE type (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
-- A place is a distinct (cell, ward) pair; cell is NULL for ward tables and for the margin, wards are NULL in the margin.
CREATE TABLE place (id INTEGER PRIMARY KEY, cell TEXT, ward2022 TEXT, ward2002 TEXT) STRICT;
CREATE UNIQUE INDEX place_of ON place (coalesce(cell, ''), coalesce(ward2022, ''), coalesce(ward2002, ''));
-- One file that was imported. `ref` is the random public id; the file's name is never kept.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, format TEXT NOT NULL, source INTEGER REFERENCES source (id),
  sha256 BLOB NOT NULL, bytes INTEGER NOT NULL, rows INTEGER NOT NULL, accepted INTEGER NOT NULL,
  duplicates INTEGER NOT NULL, replaced INTEGER NOT NULL, refused TEXT NOT NULL,
  month_first INTEGER, month_last INTEGER, mode TEXT NOT NULL, demo INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL, undone_at TEXT,
  -- Its incidents have the ids first_id..last_id (gaps where a later row of the file took an earlier one's place).
  first_id INTEGER NOT NULL DEFAULT 0, last_id INTEGER NOT NULL DEFAULT -1
) STRICT;
CREATE TABLE refusal (batch INTEGER NOT NULL REFERENCES batch (id), row INTEGER NOT NULL, reason TEXT NOT NULL, column_name TEXT) STRICT;
CREATE INDEX refusal_batch ON refusal (batch);
-- One admitted record. month: months since 2000-01; day: days since 2000-01-01, NULL = month only;
-- hour 0-23, NULL = unknown; published_id: the publisher's own 32-byte id; replaced_by: the later batch that took
-- this record's place (NULL = live), so that undo brings it back.
CREATE TABLE incident (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, source INTEGER NOT NULL, force INTEGER NOT NULL,
  type INTEGER NOT NULL, place INTEGER NOT NULL, month INTEGER NOT NULL, day INTEGER, hour INTEGER,
  published_id BLOB, replaced_by INTEGER
) STRICT;
-- How many live records each batch holds, so that a newer file finds what it replaces without reading every record.
CREATE TABLE unit (
  batch INTEGER NOT NULL REFERENCES batch (id), source INTEGER NOT NULL, force INTEGER NOT NULL,
  month INTEGER NOT NULL, type INTEGER NOT NULL, records INTEGER NOT NULL,
  PRIMARY KEY (batch, source, force, month, type)
) STRICT, WITHOUT ROWID;
-- Counts published by ward or LSOA; the LSOA is kept because it is the published unit, its ward is best fit.
CREATE TABLE ward_count (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, source INTEGER NOT NULL, type INTEGER NOT NULL,
  area_code TEXT NOT NULL, ward2022 TEXT NOT NULL, month INTEGER NOT NULL, count INTEGER NOT NULL, replaced_by INTEGER
) STRICT;
CREATE INDEX ward_count_batch ON ward_count (batch);
-- Places of the food-hygiene register: public, never finer than the cell.
CREATE TABLE venue (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, register_id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  cell TEXT NOT NULL, ward2022 TEXT NOT NULL, fictional INTEGER NOT NULL DEFAULT 0, replaced_by INTEGER
) STRICT;
