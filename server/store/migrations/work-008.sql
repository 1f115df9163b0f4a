-- Who chose to be told by mail, and since when: of what was before nothing is told.
CREATE TABLE mail_choice (account TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT;
-- Mails to be sent, and those that were, until their person has looked: one of a kind each. No address, no text. `due_at` is
-- when the next try is due; empty: sent, or given up.
CREATE TABLE mail (
  account TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, due_at TEXT, tries INTEGER NOT NULL,
  PRIMARY KEY (account, kind)
) STRICT;
