-- Two more things that can happen to a case: its place became known, and its priority was changed.
-- Lock risk: access exclusive on case_history while its rows are checked; a second for some millions of rows.
alter table case_history drop constraint case_history_kind_check;
alter table case_history add constraint case_history_kind_check
    check (kind in ('opened', 'assigned', 'accepted', 'refused', 'info_requested', 'info_received', 'located', 'prioritized',
                    'appointment_booked', 'appointment_moved', 'appointment_cancelled',
                    'replied', 'noted', 'closed', 'reopened'));
