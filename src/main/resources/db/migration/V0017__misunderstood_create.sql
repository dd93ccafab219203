-- What citizens wrote that no question and no service understood, so that editors can teach it: one row for each wording.
-- Lock risk: none, new table.
create table misunderstood (
    lang        text not null,
    flow        text not null,
    step        text not null,
    words       text not null,
    times       integer not null default 1,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    primary key (lang, flow, step, words)
);
create index misunderstood_last on misunderstood (last_at);
comment on table misunderstood is
    'Words of citizens without their names: digits, plates, addresses of mail and web are masked before they are stored, nothing
     is kept from anonymous flows or of answers to personal questions, and nobody''s identity stands beside them. Purpose:
     teaching the recogniser. Retention: 30 days after they were last seen (MisunderstoodJob).';
