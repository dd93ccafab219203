-- Published versions of flows, which never change, with the files they were read from; which of them new conversations begin
-- with; which versions each conversation still runs on; and who did what about it.
-- Lock risk: new tables, and a column with a constant default on conversation (no rewrite); conversations under way are
-- updated once, and the index is built under a lock that lets reads through: seconds for some hundred thousand rows.
create table flow_file (
    sha256   text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content  text not null
);
comment on table flow_file is 'Contents of files of published versions, each once. No personal data.';

create table flow_version (
    flow          text not null,
    version       integer not null check (version > 0),
    service       text not null,
    file          text not null,
    sha256        text not null,
    draft         boolean not null,
    published_at  timestamptz not null,
    published_by  text not null,
    primary key (flow, version)
);
comment on column flow_version.file is 'Name of the flow''s own file below its service; the others are its texts.';
comment on column flow_version.sha256 is 'Of the flow''s file and its service''s texts, one after the other.';
comment on column flow_version.draft is 'Published by a demo that watches its files: the number was given by us, not by the file.';

create table flow_version_file (
    flow     text not null,
    version  integer not null,
    name     text not null,
    sha256   text not null references flow_file (sha256),
    primary key (flow, version, name),
    foreign key (flow, version) references flow_version (flow, version)
);

create function flow_version_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of a flow never changes';
end
$$;
create trigger flow_version_is_final before update or delete on flow_version
    for each statement execute function flow_version_is_final();
create trigger flow_version_file_is_final before update or delete on flow_version_file
    for each statement execute function flow_version_is_final();
create trigger flow_file_is_final before update or delete on flow_file
    for each statement execute function flow_version_is_final();

create table flow_start (
    flow       text primary key,
    version    integer not null,
    chosen_at  timestamptz not null,
    chosen_by  text not null,
    foreign key (flow, version) references flow_version (flow, version)
);
comment on table flow_start is 'The version new conversations begin with: the last one published, or an earlier one chosen since.';

create table flow_move (
    id            bigint generated always as identity primary key,
    flow          text not null,
    from_version  integer not null,
    to_version    integer not null,
    state         text not null check (state in ('tried', 'ordered', 'done')),
    total         integer not null,
    movable       integer not null,
    stays         text not null,
    tried_at      timestamptz not null,
    tried_by      text not null,
    ordered_at    timestamptz,
    ordered_by    text,
    done_at       timestamptz,
    moved         integer not null default 0,
    stayed        integer not null default 0,
    after_key     text not null default '',
    foreign key (flow, from_version) references flow_version (flow, version),
    foreign key (flow, to_version) references flow_version (flow, version)
);
create index flow_move_ordered on flow_move (id) where state = 'ordered';
create index flow_move_flow on flow_move (flow, id);
comment on table flow_move is 'Dry runs of moving conversations to another version, and the moves ordered after them. Counts only.';
comment on column flow_move.after_key is 'The conversation up to which a move under way has come: it goes on there after a crash.';

create table flow_event (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    by       text not null,
    kind     text not null check (kind in ('published', 'start_chosen', 'dry_run', 'move_ordered', 'move_done')),
    flow     text not null,
    version  integer not null,
    detail   text not null
);
create index flow_event_flow on flow_event (flow, id);
comment on table flow_event is 'Who published, rolled back and moved what. Names of staff. Retention: kept.';

alter table conversation add column pins text[] not null default '{}';
comment on column conversation.pins is 'The flow versions (name@version) the state runs on, drafts included: kept beside it because the state is not searched.';
-- A state may hold an escaped NUL in a citizen's words, which the server cannot unescape; such a row gets its pins when it is
-- next saved.
update conversation set pins = array(
        select (frame -> 'flow' ->> 'name') || '@' || (frame -> 'flow' ->> 'version')
        from json_array_elements(state::json -> 'conversation' -> 'stack') frame)
    where state like '%"stack":[{%' and strpos(state, '\u0000') = 0;
create index conversation_pins on conversation using gin (pins) where pins <> '{}';
