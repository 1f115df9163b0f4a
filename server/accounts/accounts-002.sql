-- A new password by a link that an administrator hands over; `made_by` null: made on the machine itself.
create table password_link (
  token_hash text not null primary key,
  account text not null unique references "user" ("id"),
  made_by text references "user" ("id"),
  created_at integer not null,
  expires_at integer not null
) without rowid;
-- A lost second factor is taken away as a role is raised: one administrator proposes, another confirms.
create table second_factor_reset (
  id text not null primary key,
  account text not null unique references "user" ("id"),
  proposed_by text not null references "user" ("id"),
  created_at integer not null,
  expires_at integer not null
) without rowid;
