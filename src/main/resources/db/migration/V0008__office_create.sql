-- The office: its service points, hours, holidays. Read once from the office file, kept here.
-- Lock risk: none, new tables.
create table office (
    id        integer primary key check (id = 1),
    revision  bigint not null,
    name      text not null,
    time_zone text not null
);
comment on column office.revision is 'Rises with every change of any table below; readers keep what they read until it does.';
comment on column office.name is 'Texts are JSON objects from language tag to words.';

create table office_holiday (
    day date primary key
);

create table service_hours (
    service text not null,
    weekday integer not null check (weekday between 1 and 7),
    opens   integer not null check (opens >= 0),
    closes  integer not null check (closes <= 1440),
    primary key (service, weekday, opens),
    check (opens < closes)
);
comment on column service_hours.opens is 'Minutes after midnight in the office''s time zone; weekday 1 is Monday.';

create table service_point (
    id           text primary key,
    position     integer not null,
    name         text not null,
    address      text not null,
    latitude     double precision,
    longitude    double precision,
    services     text[] not null,
    slot_minutes integer not null check (slot_minutes > 0),
    capacity     integer not null check (capacity > 0),
    days_ahead   integer not null check (days_ahead > 0),
    check ((latitude is null) = (longitude is null))
);

create table service_point_hours (
    service_point_id text not null references service_point (id) on delete cascade,
    weekday          integer not null check (weekday between 1 and 7),
    opens            integer not null check (opens >= 0),
    closes           integer not null check (closes <= 1440),
    primary key (service_point_id, weekday, opens),
    check (opens < closes)
);
