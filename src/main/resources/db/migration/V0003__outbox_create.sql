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
    held_at          timestamptz,
    sent_at          timestamptz,
    code             text
);
create index outbox_conversation on outbox (conversation_key, id);
create index outbox_open on outbox (conversation_key, id) where state in ('waiting', 'sending');
comment on table outbox is 'Personal data: what was said to citizens. Purpose: delivery and the record of the conversation. Retention: as the conversation.';
comment on column outbox.state is 'answered: went out as the passive reply; waiting: to be sent; sending: claimed; sent; rejected: never will; uncertain: may have arrived, never sent again by itself.';
comment on column outbox.held_at is 'When the platform said that its reply window is shut; the message waits for the citizen''s next one.';
comment on column outbox.code is 'The platform''s code of the last failure.';

-- What delivery may know of a conversation: when its reply windows opened.
create view reply_window as
    select key as conversation_key, message_at, tap_at, unfollowed_at from conversation;
