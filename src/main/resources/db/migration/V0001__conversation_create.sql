-- One row a citizen and account: the lock that keeps a citizen's messages in order, and the dialog's state as one document.
-- Lock risk: none, new table.
create table conversation (
    key             text primary key,
    citizen_id      uuid not null unique default gen_random_uuid(),
    revision        bigint not null default 0,
    lang            text not null default 'zh-CN' check (lang in ('zh-CN', 'ja', 'en')),
    agent           text,
    state           text,
    first_seen_at   timestamptz not null default now(),
    message_at      timestamptz,
    tap_at          timestamptz,
    unfollowed_at   timestamptz
) with (fillfactor = 70);
comment on table conversation is 'Personal data: platform user id in the key, answers in the state. Purpose: to lead the conversation. Retention: deleted when the citizen unfollows and no case needs it.';
comment on column conversation.state is 'The dialog state as JSON text (never queried, so not jsonb).';
comment on column conversation.message_at is 'Last message of the citizen: opens the platform''s reply window of 48 h.';
comment on column conversation.tap_at is 'Last menu tap, follow or scan: opens the reply window of one minute.';
comment on column conversation.agent is 'Sign-in name of the member of staff who took over; the dialog is silent meanwhile.';
