-- The institution's tree. A path is the names from the root down; the root, the institution itself, is empty.
create table organisations (
    organisation text primary key check (organisation !~ '(^/|//|/$)' and organisation !~ '[*[:cntrl:]]'),
    kind         text        not null,
    opened_at    timestamptz not null default now(),
    closed_at    timestamptz
);
insert into organisations (organisation, kind) values ('', 'INSTITUTION');

create table people (
    id            uuid primary key,
    organisation  text        not null references organisations,
    login         text        not null unique,
    name          text        not null,
    email         text        not null default '',
    -- INVITED until the first password, ACTIVE, DISABLED; never deleted, because what they did stays theirs
    state         text        not null,
    password      text        not null default '',
    -- The shared secret of one-time codes, and the last code's time step: a code is good once.
    factor        bytea,
    factor_step   bigint      not null default 0,
    -- The account at the institution's sign-on
    issuer        text        not null default '',
    subject       text        not null default '',
    created_at    timestamptz not null,
    signed_in_at  timestamptz
);
create unique index people_by_subject on people (issuer, subject) where subject <> '';

-- What somebody is where. Ended, not deleted.
create table memberships (
    number       bigint generated always as identity primary key,
    person       uuid        not null references people,
    organisation text        not null references organisations,
    role         text        not null,
    granted_by   text        not null,
    granted_at   timestamptz not null,
    ended_by     text        not null default '',
    ended_at     timestamptz
);
create unique index memberships_at_present on memberships (person, organisation, role) where ended_at is null;

create table recovery_codes (
    person  uuid        not null references people,
    digest  bytea       not null,
    used_at timestamptz,
    primary key (person, digest)
);

-- Links that work once; only their hashes are kept.
create table one_time_links (
    digest     bytea primary key,
    purpose    text        not null,
    person     uuid references people,
    made_by    text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Failed sign-ins by the hash of the name that was typed, whether there is such an account or not.
create table sign_in_failures (
    login       bytea primary key,
    failures    int         not null,
    waits_until timestamptz not null,
    last_at     timestamptz not null
);

-- Spring Session's own tables: two nodes share who is signed in.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- The second wall. A connection says for whom it works in dolbom.organisation: '*' the application itself,
-- '/' the institution, '/서울특별시/양천구/' an organisation, nothing: nobody.
create function organisation_in_sight(organisation text, open_to_all boolean) returns boolean
    language sql stable parallel safe as $$
    select coalesce(
        current_setting('dolbom.organisation', true) = '*'
            or (open_to_all and organisation = '')
            or starts_with('/' || organisation || '/', nullif(current_setting('dolbom.organisation', true), '')),
        false)
$$;

-- Puts a table that has a column organisation behind the wall. Where the table is open to all, rows of the institution
-- itself (the empty organisation) are in everybody's sight: what somebody without an account asks and reads back.
create function protect_organisation(protected regclass, open_to_all boolean default false) returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy organisation_wall on %s using (organisation_in_sight(organisation, %L))',
        protected, open_to_all);
end $$;

select protect_organisation('organisations'), protect_organisation('people'), protect_organisation('memberships');

-- Row security does not bind a superuser, so the application's connections step down to this role.
do $$
begin
    if (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then
        begin
            create role dolbom_application nologin;
        exception when duplicate_object or unique_violation then null;
        end;
        execute format('grant usage on schema %I to dolbom_application', current_schema());
        execute format('grant select, insert, update, delete on all tables in schema %I to dolbom_application',
            current_schema());
        execute format('grant usage, select on all sequences in schema %I to dolbom_application', current_schema());
        execute format('alter default privileges in schema %I grant select, insert, update, delete on tables'
            ' to dolbom_application', current_schema());
        execute format('alter default privileges in schema %I grant usage, select on sequences'
            ' to dolbom_application', current_schema());
    end if;
end $$;
