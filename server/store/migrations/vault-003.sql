-- A partner's file: the mapping it was read with, and the agency that brought it. Both are of the batch, never of a record.
ALTER TABLE batch ADD COLUMN mapping TEXT;
ALTER TABLE batch ADD COLUMN mapping_version INTEGER;
ALTER TABLE batch ADD COLUMN agency TEXT;
CREATE INDEX protected_record_batch ON protected_record (batch);
CREATE INDEX protected_record_source ON protected_record (source, quarter);
