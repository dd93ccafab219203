-- Where conversations go, one row for what a turn did in one flow instead of one for each step: a turn of three steps wrote three
-- rows and six index entries, now one and one.
-- Lock risk: turns wait while the rows are copied; about a second for 200,000.
alter table trace rename to trace_by_step;
alter index trace_flow rename to trace_by_step_flow;
create table trace (
    citizen_id  uuid not null,
    flow        text not null,
    version     integer not null,
    steps       text[] not null,
    kinds       text[] not null,
    edges       text[] not null,
    at          timestamptz not null
);
insert into trace (citizen_id, flow, version, steps, kinds, edges, at)
    select citizen_id, flow, version, array[step], array[kind], array[edge], at from trace_by_step;
drop table trace_by_step;
create index trace_flow on trace (flow, version, at);
