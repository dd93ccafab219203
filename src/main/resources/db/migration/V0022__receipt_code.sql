-- A receipt code can be asked about by anybody who has it, and guessed by nobody; and what begins an anonymous flow is erased
-- with the rest of it, however long it waited before it was heard.
-- Lock risk: receipt is locked for the moment it takes to add a column without a value; the table is new.
alter table receipt add column handled_at timestamptz;
comment on column receipt.handled_at is 'The turn it was heard in; empty for what is still pending, and for what came before this column.';

create table code_look (
    asker text primary key,
    looks smallint not null,
    at    timestamptz not null
);
create index code_look_at on code_look (at);
comment on table code_look is
    'How often codes of other people''s cases were asked about, by a keyed hash of citizen and hour that is another one every
     hour. Purpose: nobody finds a code by trying. Neither the code nor the case stands here. Retention: until the next hour''s
     look-ups.';
