-- The sender begins at what is due and never looks at what waits for its citizen to write again.
-- Lock risk: writes to outbox wait while the indexes are made; they hold what is to be sent, next to no rows.
create index outbox_due on outbox (due_at, id) where state = 'waiting';
create index outbox_held on outbox (conversation_key) where state = 'waiting' and held_at is not null;
