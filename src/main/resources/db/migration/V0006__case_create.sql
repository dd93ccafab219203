-- Cases, their photos, and all that ever happened to them; and the log of who read a citizen's messages and why.
-- Lock risk: none, new tables.
create table case_file (
    id               bigint generated always as identity primary key,
    version          bigint not null default 0,
    number           text not null unique,
    call_id          text not null unique,
    service          text not null,
    status           text not null check (status in ('new', 'working', 'waiting', 'closed')),
    priority         text not null check (priority in ('normal', 'high')),
    conversation_key text not null,
    citizen_id       uuid not null,
    fields           bytea not null,
    search_keys      text[] not null,
    assignee         text,
    first_message_at timestamptz not null,
    opened_at        timestamptz not null,
    may_leave_at     timestamptz,
    accepted_at      timestamptz,
    due_at           timestamptz,
    due_left_seconds bigint,
    closed_at        timestamptz,
    changed_at       timestamptz not null,
    outcome          text check (outcome in ('settled', 'refused', 'handed_on', 'withdrawn', 'no_show', 'duplicate')),
    outcome_reason   text,
    check ((status = 'closed') = (closed_at is not null)),
    check ((status = 'closed') = (outcome is not null)),
    check ((status = 'waiting') = (due_left_seconds is not null))
) with (fillfactor = 80);
create index case_file_open on case_file (priority, opened_at, id) where status <> 'closed';
create index case_file_closed on case_file (closed_at) where closed_at is not null;
create index case_file_changed on case_file (changed_at, id);
create index case_file_conversation on case_file (conversation_key, id);
create index case_file_search on case_file using gin (search_keys);
comment on table case_file is 'Personal data: what a citizen reported. Purpose: handling the report. Retention: by class of service, from closing.';
comment on column case_file.call_id is 'The flow''s call that opened the case: the same call never opens two.';
comment on column case_file.fields is 'What the citizen stated, sealed as one JSON document.';
comment on column case_file.search_keys is 'Blind index of phone and plates: keyed hashes, found only by who knows the whole value.';
comment on column case_file.due_left_seconds is 'Open time left on the clock while it stands still, waiting for the citizen.';

create table case_photo (
    case_id  bigint not null references case_file (id),
    position integer not null,
    shot     text not null,
    media_id uuid not null,
    added_at timestamptz not null,
    primary key (case_id, position),
    unique (case_id, media_id)
);
create index case_photo_media on case_photo (media_id);
comment on table case_photo is 'Personal data by reference: the pictures of a case. Retention: as the case.';

create table case_history (
    id       bigint generated always as identity primary key,
    case_id  bigint not null references case_file (id),
    version  bigint not null,
    kind     text not null check (kind in ('opened', 'assigned', 'accepted', 'refused', 'info_requested', 'info_received',
                                           'appointment_booked', 'appointment_moved', 'appointment_cancelled',
                                           'replied', 'noted', 'closed', 'reopened')),
    by_whom  text not null,
    facts    text not null,
    at       timestamptz not null,
    unique (case_id, version)
);
comment on table case_history is 'Personal data: what was done with a case, by whom. Append-only. Retention: as the case.';
comment on column case_history.version is 'The case''s version that this change made: one row a change, without a gap.';

create function history_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'history is append-only';
end $$;
create trigger case_history_append_only before update or delete on case_history
    for each row execute function history_is_append_only();

create table read_log (
    id      bigint generated always as identity primary key,
    reader  text not null,
    what    text not null,
    subject text not null,
    purpose text not null check (purpose <> ''),
    at      timestamptz not null
);
create index read_log_subject on read_log (subject, at);
create trigger read_log_append_only before update or delete on read_log
    for each row execute function history_is_append_only();
comment on table read_log is 'Who read a citizen''s data, and why. Append-only. Retention: as the audit log.';
