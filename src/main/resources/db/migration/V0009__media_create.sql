-- One row a picture, voice or video a citizen sent: what became of it. The bytes are sealed files, not rows.
-- Lock risk: none, new table.
create table media (
    id                uuid primary key,
    conversation_key  text not null,
    platform_media_id text not null,
    kind              text not null check (kind in ('picture', 'voice', 'video')),
    state             text not null check (state in ('asked', 'received', 'stored', 'rejected')),
    reason            text not null default '' check (reason in ('', 'expired', 'too_large', 'not_a_picture', 'unreadable', 'unavailable')),
    asked_at          timestamptz not null,
    expires_at        timestamptz not null,
    due_at            timestamptz not null,
    claimed_until     timestamptz,
    tries             integer not null default 0,
    decodings         integer not null default 0,
    code              text not null default '',
    sha256            text not null default '',
    content_type      text not null default '',
    bytes             bigint not null default 0,
    width             integer not null default 0,
    height            integer not null default 0,
    received_at       timestamptz,
    settled_at        timestamptz,
    check ((state = 'rejected') = (reason <> '')),
    check (state in ('asked', 'rejected') or sha256 <> '')
);
create index media_due on media (due_at) where state in ('asked', 'received');
create index media_conversation on media (conversation_key);
comment on table media is 'Personal data: who sent which picture. Purpose: evidence and the handling of cases. Retention: as the case it belongs to.';
comment on column media.state is 'asked: announced, to be fetched; received: the original is sealed, copies are still to be made; stored: can be looked at; rejected: never will, see reason.';
comment on column media.expires_at is 'When the platform forgets it (WeChat: three days).';
comment on column media.tries is 'Claims so far. Also the number of the claim: only the latest may record an outcome.';
comment on column media.decodings is 'Decodings begun of which no end was heard: a picture that kills its decoder is given up.';
comment on column media.sha256 is 'Lower-hex hash of the bytes as received.';
comment on column media.code is 'The platform''s code of the last failed fetch.';
comment on column media.width is 'Of the copy people see, in pixels.';
