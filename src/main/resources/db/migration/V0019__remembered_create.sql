-- What a citizen gave in a report and is offered as a button in the next one: one row a value, read with the conversation's
-- lock by its primary key.
-- Lock risk: none, new table.
create table remembered (
    conversation_key  text not null,
    kind              text not null,
    fingerprint       text not null,
    sealed            text not null,
    used_at           timestamptz not null,
    primary key (conversation_key, kind, fingerprint)
);
create index remembered_used on remembered (used_at);
comment on table remembered is
    'Personal data: phone numbers, plates and the like, sealed. Purpose: to spare the citizen typing them again; told when it is
     first done. At most three a kind. Retention: until the citizen says so, unfollows, or has not used it for
     window.conversation.remember-for (RememberedJob). Never from anonymous flows.';
comment on column remembered.kind is 'Type of the question it answers, e.g. phone_cn.';
comment on column remembered.fingerprint is 'Keyed hash of citizen, kind and value: the same value again is the same row.';
