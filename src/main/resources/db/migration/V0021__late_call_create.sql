-- Calls of flows to back ends beyond the machine: written with the turn that makes them, carried out by CallJob, gone when over.
-- Lock risk: none, new table.
create table late_call (
    id               text primary key,
    conversation_key text,
    name             text not null,
    request          text not null,
    state            text not null check (state in ('waiting', 'calling', 'answered', 'failed')),
    done             text not null default 'no' check (done in ('no', 'perhaps', 'yes')),
    undo             text,
    undoes           boolean not null default false,
    tries            integer not null default 0,
    again            integer not null,
    timeout_ms       integer not null,
    pause_ms         integer not null,
    longest_ms       integer not null,
    created_at       timestamptz not null,
    due_at           timestamptz not null,
    claimed_until    timestamptz,
    code             text not null default '',
    check ((state = 'calling') = (claimed_until is not null))
);
create index late_call_due on late_call (name, due_at) where state = 'waiting';
create index late_call_calling on late_call (claimed_until) where state = 'calling';
create index late_call_conversation on late_call (conversation_key) where conversation_key is not null;
comment on table late_call is
    'Personal data: what a back end is asked, sealed. Purpose: to ask it again until it answers, and to undo it. Retention: until
     the call is over and its answer told; an undoing that is given up stays without its request for 30 days (CallJob).';
comment on column late_call.conversation_key is 'Who waits for the answer; null when nobody does any more: what it did is undone.';
comment on column late_call.request is 'Who asks and with what, sealed; of an anonymous flow a pseudonym. Empty when it is given up.';
comment on column late_call.state is 'waiting: to be tried when due; calling: in hand until claimed_until; answered: its answer cannot be told yet; failed: an undoing that somebody has to do by hand.';
comment on column late_call.done is 'What is known of its effect: perhaps after a try that ended without an answer.';
comment on column late_call.undo is 'The call that undoes it.';
comment on column late_call.undoes is 'It is such a call itself.';
comment on column late_call.tries is 'Tries so far. Also the number of the try: only the latest may record an outcome.';
comment on column late_call.again is 'Tries after the first; pauses between them grow from pause_ms to longest_ms.';
comment on column late_call.code is 'How the last try ended without an answer.';
