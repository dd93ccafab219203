-- Who may sign in to the console, who is signed in, and how often signing in failed.
-- Lock risk: none, new tables.
create table staff_account (
    username       text primary key check (username = lower(username) and username <> ''),
    name           text not null,
    role           text not null check (role in ('triage', 'supervisor', 'administrator')),
    password_hash  text not null,
    enabled        boolean not null default true,
    created_at     timestamptz not null,
    version        bigint not null default 0
);
comment on table staff_account is 'Personal data of staff: name. Purpose: sign-in and the record of who did what. Retention: kept, because the history of cases names them; disabled instead of deleted.';
comment on column staff_account.password_hash is 'bcrypt in modular crypt form; the password itself is never stored.';

create table staff_session (
    token_hash  text primary key,
    username    text not null references staff_account (username),
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    version     bigint not null default 0
);
create index staff_session_username on staff_session (username);
create index staff_session_seen on staff_session (seen_at);
comment on table staff_session is 'One row a signed-in browser. Purpose: sign-in over any number of instances, sign-out at once. Retention: deleted at sign-out and when it has run out.';
comment on column staff_session.token_hash is 'SHA-256 of the cookie: reading the table does not sign anybody in.';

create table sign_in_throttle (
    subject        text primary key,
    failures       integer not null,
    failed_at      timestamptz not null,
    blocked_until  timestamptz
);
create index sign_in_throttle_failed on sign_in_throttle (failed_at);
comment on table sign_in_throttle is 'Failed sign-ins of an account name or an address. Purpose: to slow down guessing. Retention: one day after the last failure.';
comment on column sign_in_throttle.subject is 'SHA-256 of the name or address, because people type passwords into the name field.';
