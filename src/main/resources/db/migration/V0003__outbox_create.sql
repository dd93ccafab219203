-- Everything the account says, in order, with how sending it ended.
-- Lock risk: none, new table.
create table outbox (
    id               bigint generated always as identity primary key,
    conversation_key text not null,
    origin           text not null check (origin in ('engine', 'staff', 'system')),
    author           text,
    state            text not null check (state in ('answered', 'waiting', 'sending', 'sent', 'rejected', 'uncertain')),
    kind             text not null,
    text_key         text,
    content          text not null,
    created_at       timestamptz not null,
    due_at           timestamptz not null,
    tries            smallint not null default 0,
    claimed_until    timestamptz,
    sent_at          timestamptz,
    code             text
);
create index outbox_conversation on outbox (conversation_key, id);
create index outbox_open on outbox (conversation_key, id) where state in ('waiting', 'sending');
comment on table outbox is 'Personal data: what was said to citizens. Purpose: delivery and the record of the conversation. Retention: as the conversation.';
comment on column outbox.state is 'answered: went out as the passive reply; waiting: to be sent; sending: claimed; sent; rejected: never will; uncertain: may have arrived, never sent again by itself.';
comment on column outbox.code is 'The platform''s code of the last failure.';
