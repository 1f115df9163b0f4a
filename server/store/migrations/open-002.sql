-- A public list of postcodes, loaded by hand: the place cell of each, '' in the margin around the area. Never a point.
CREATE TABLE postcode (postcode TEXT PRIMARY KEY, cell TEXT NOT NULL) STRICT, WITHOUT ROWID;
