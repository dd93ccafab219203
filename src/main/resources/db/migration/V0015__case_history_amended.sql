-- One more thing that can happen to a case: the citizen corrected what was stated.
-- Lock risk: access exclusive on case_history while its rows are checked; a second for some millions of rows.
alter table case_history drop constraint case_history_kind_check;
alter table case_history add constraint case_history_kind_check
    check (kind in ('opened', 'assigned', 'accepted', 'refused', 'info_requested', 'info_received', 'located', 'amended',
                    'prioritized', 'appointment_booked', 'appointment_moved', 'appointment_cancelled',
                    'replied', 'noted', 'closed', 'reopened'));
