-- Seats of appointment slots. A slot cannot be given out more often than it has seats: the unique index says so, not the code.
-- Lock risk: none, new table.
create table booking (
    id               uuid primary key,
    version          bigint not null default 0,
    status           text not null check (status in ('held', 'booked', 'cancelled', 'expired')),
    service          text not null,
    site_id          text not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    seat             integer not null,
    capacity         integer not null,
    conversation_key text not null,
    case_number      text,
    held_until       timestamptz not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    check (starts_at < ends_at),
    check (seat between 1 and capacity),
    check (status <> 'booked' or case_number is not null)
) with (fillfactor = 80);
create unique index booking_seat on booking (site_id, starts_at, seat) where status in ('held', 'booked');
create unique index booking_case on booking (case_number) where status = 'booked';
create index booking_case_number on booking (case_number);
create index booking_hold on booking (held_until) where status = 'held';
create index booking_conversation on booking (conversation_key) where status = 'held';
comment on table booking is 'Personal data by reference: who comes when. Purpose: the visit. Retention: as the case; holds that came to nothing, 30 days.';
comment on column booking.capacity is 'Seats the slot had when this one was taken.';
comment on column booking.held_until is 'A hold that is past this does not count, whatever its status says yet.';
