-- For the auditor's page: who, what kind of deed, when, where. Still generated from the entry's own text, so that they
-- cannot differ from what the chain proves. Entries from before organisations belong to the institution itself.
alter table audit_entries
    add column theme text generated always as (split_part(content::jsonb ->> 'action', '.', 1)) stored,
    add column organisation text generated always as (coalesce(content::jsonb ->> 'organisation', '')) stored;
create index audit_entries_by_theme on audit_entries (theme, number);
create index audit_entries_by_action on audit_entries (action, number);
create index audit_entries_by_actor on audit_entries (actor, number);
create index audit_entries_by_time on audit_entries (at collate "C", number);
create index audit_entries_by_organisation on audit_entries (organisation collate "C", number);

select protect_organisation('audit_entries', true);

-- What each verification found, so that the page need not walk the whole chain to say how it stands.
create table audit_checks (
    number     bigint generated always as identity primary key,
    checked_at timestamptz not null,
    entries    bigint      not null,
    head       text        not null,
    -- empty: whole
    broken     text        not null
);
