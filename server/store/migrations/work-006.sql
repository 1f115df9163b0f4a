-- A page of a list is found by its index, however many records there are.
CREATE INDEX told_listed ON told (kind, made_on DESC, id) WHERE removed_at IS NULL;
