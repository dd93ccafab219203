-- Where conversations go: one row a step of a flow, without content, for drop-off and coverage.
-- Lock risk: none, new table.
create table trace (
    id          bigint generated always as identity primary key,
    citizen_id  uuid not null,
    flow        text not null,
    version     integer not null,
    step        text not null,
    kind        text not null,
    edge        text not null,
    at          timestamptz not null
);
create index trace_flow on trace (flow, version, at);
