-- What was given up is counted at every look at the application's health.
-- Lock risk: writes to receipt wait while the index is made; it holds next to no rows.
create index receipt_failed on receipt (received_at) where state = 'failed';
