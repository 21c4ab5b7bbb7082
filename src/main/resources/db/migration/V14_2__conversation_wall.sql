-- Conversations behind the wall. One is in sight of the organisation its asker belonged to, of the organisation whose desk
-- has a question of it, and of an asker who shows its id, which the connection then carries in dolbom.conversation.
create function conversation_in_sight(id uuid, organisation text) returns boolean
    language sql stable parallel safe as $$
    select organisation_in_sight(organisation, false)
        or coalesce(id::text = current_setting('dolbom.conversation', true), false)
        or exists (select from hand_overs h where h.conversation = conversation_in_sight.id)
$$;

alter table conversations enable row level security;
alter table conversations force row level security;
create policy organisation_wall on conversations using (conversation_in_sight(id, organisation));

-- What hangs on a conversation is in sight with it.
create function protect_with_conversation(protected regclass, column_name text, parent regclass) returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy conversation_wall on %s using (coalesce(current_setting(''dolbom.organisation'', true)'
        ' in (''*'', ''/''), false) or exists (select from %s parent where parent.id = %s.%I))',
        protected, parent, protected, column_name);
end $$;

select protect_with_conversation('exchanges', 'conversation', 'conversations'),
       protect_with_conversation('messages', 'conversation', 'conversations'),
       protect_with_conversation('ratings', 'exchange', 'exchanges');
