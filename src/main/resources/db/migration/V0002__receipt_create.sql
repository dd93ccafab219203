-- Everything a platform pushed, once: the dedupe key is the promise that a repeat changes nothing.
-- Lock risk: none, new table.
create table receipt (
    id               bigint generated always as identity primary key,
    conversation_key text not null,
    dedupe_key       text not null unique,
    state            text not null check (state in ('done', 'pending', 'failed')),
    kind             text not null,
    content          text not null,
    media_id         uuid,
    sent_at          timestamptz not null,
    received_at      timestamptz not null,
    answer_id        bigint,
    tries            smallint not null default 0
);
create index receipt_conversation on receipt (conversation_key, id);
create index receipt_pending on receipt (id) where state = 'pending';
comment on table receipt is 'Personal data: what citizens wrote. Purpose: the conversation and its cases. Retention: as the conversation.';
comment on column receipt.state is 'done: handled in the same transaction; pending: accepted, the inbox job handles it; failed: our bug kept it from being handled, staff see it.';
comment on column receipt.answer_id is 'The outbox row that answered the push passively; a repeated push gets the same.';
