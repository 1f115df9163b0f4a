-- Counts of answers to surveys, by ward and month or quarter: never incidents. A number under 10 is not kept (NULL),
-- nor are the words of an answer that nowhere ten people gave. ward: NULL = the whole area.
CREATE TABLE survey_answer (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, source INTEGER NOT NULL, ward TEXT,
  month_first INTEGER NOT NULL, month_last INTEGER NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
  n INTEGER CHECK (n >= 10), replaced_by INTEGER
) STRICT;
CREATE INDEX survey_answer_batch ON survey_answer (batch);
