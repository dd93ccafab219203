-- Wake-ups of conversations. A timer is deleted in the transaction in which its event is handled.
-- Lock risk: none, new table.
create table timer (
    conversation_key text not null,
    name             text not null,
    revision         integer not null,
    due_at           timestamptz not null,
    primary key (conversation_key, name)
);
create index timer_due on timer (due_at);
