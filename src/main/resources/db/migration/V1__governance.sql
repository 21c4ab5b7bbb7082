-- What was done, in one chain: each entry's hash covers the hash before it and the entry's own text.
create table audit_entries (
    number  bigint primary key,
    content text   not null,
    hash    bytea  not null,
    at      text generated always as (content::jsonb ->> 'at') stored,
    actor   text generated always as (content::jsonb ->> 'actor') stored,
    action  text generated always as (content::jsonb ->> 'action') stored,
    subject text generated always as (content::jsonb ->> 'subject') stored
);
create index audit_entries_by_subject on audit_entries (subject);

-- The end of the chain. Locked while an entry is added, so that writers queue; tells when the last entries are gone.
create table audit_head (
    only_row boolean primary key default true check (only_row),
    count    bigint not null,
    hash     bytea  not null
);
insert into audit_head (count, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;
create trigger audit_entries_append_only before update or delete on audit_entries
    for each row execute function audit_refuse();
create trigger audit_entries_never_emptied before truncate on audit_entries
    for each statement execute function audit_refuse();
create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function audit_refuse();
