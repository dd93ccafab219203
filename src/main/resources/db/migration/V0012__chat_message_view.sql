-- One conversation, both ways: what staff and other systems read.
-- Lock risk: none, a view.
create view chat_message as
    select 'in' as direction, id, conversation_key, kind, content, media_id, received_at as at, state,
           'citizen' as origin, null as author
    from receipt
    union all
    select 'out', id, conversation_key, kind, content, null, created_at, state, origin, author
    from outbox;
