-- A power over a home or one person: zone, two months, closed words. No polygon, no day, no cell, no text; the id is random
-- and the table is kept in its order, so that nothing tells which was entered when. followed_up: what its owner did at its end.
CREATE TABLE home_power (
  id TEXT PRIMARY KEY, power TEXT NOT NULL, zone TEXT NOT NULL, month_first INTEGER NOT NULL, month_last INTEGER NOT NULL,
  owner TEXT NOT NULL, followed_up TEXT
) STRICT, WITHOUT ROWID;
-- A place that a panel referred, as closed words: zone and quarter, harm, about how many, who referred it, who owes the answer.
-- Never a child. It is counted in protected_record; this row holds what became of it.
CREATE TABLE place_referral (
  id TEXT PRIMARY KEY, agreement INTEGER NOT NULL REFERENCES agreement (id), zone TEXT NOT NULL, quarter INTEGER NOT NULL,
  harm TEXT NOT NULL, band TEXT NOT NULL, panel TEXT NOT NULL, agency TEXT NOT NULL, owner TEXT NOT NULL, answer TEXT
) STRICT, WITHOUT ROWID;
