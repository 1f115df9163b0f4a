-- better-auth's own tables, exactly as its migration would make them; a test compares.
create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null, "twoFactorEnabled" integer, "role" text not null, "agency" text not null, "disabled" integer not null);
create table "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);
create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);
create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);
create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "user" ("id") on delete cascade, "verified" integer, "failedVerificationCount" integer, "lockedUntil" date);
create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

-- Our own. Times are milliseconds since 1970.
create table setting (name text not null primary key, value text not null) without rowid;
-- How a session was last used, and whether its second factor was shown in this session.
create table session_use (
  session text not null primary key references "session" ("id") on delete cascade,
  last_used integer not null,
  second_factor integer not null default 0
) without rowid;
-- Attempts not (yet) known to be right, by keyed hash of what was typed: unknown addresses are counted alike.
create table attempt (subject text not null, at integer not null);
create index attempt_subject on attempt (subject, at);
create table lock (subject text not null primary key, until integer not null) without rowid;
create table invitation (
  id text not null primary key,
  token_hash text not null unique,
  email text not null,
  initials text not null,
  role text not null,
  agency text not null,
  invited_by text not null references "user" ("id"),
  created_at integer not null,
  expires_at integer not null
) without rowid;
create table role_proposal (
  id text not null primary key,
  account text not null unique references "user" ("id"),
  role text not null,
  agency text not null,
  proposed_by text not null references "user" ("id"),
  created_at integer not null,
  expires_at integer not null
) without rowid;
