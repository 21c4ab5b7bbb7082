-- What a call found out, for an officer to judge. Who was called and what was said is sealed; the key of the row is the
-- attempt, so a call is kept once however often its end is told.
create table counsellings (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    target       uuid        not null,
    campaign     uuid        not null,
    organisation text        not null default '',
    number_mark  text        not null,
    urgency      int         not null check (urgency between 1 and 4),
    why          text        not null,
    script       text        not null,
    sealed       bytea       not null,
    state        text        not null check (state in ('WAITING', 'TAKEN', 'DECIDED')),
    owner        text,
    owner_name   text,
    called_at    timestamptz not null,
    decided_at   timestamptz,
    version      bigint      not null default 1,
    check ((state = 'WAITING') = (owner is null))
);
create index counsellings_open on counsellings (organisation, urgency, called_at) where state <> 'DECIDED';
create index counsellings_by_target on counsellings (target);
select protect_organisation('counsellings');

-- What happened to it and who did it. Corrections stand beside what the call brought, never in its place.
create table counselling_events (
    counselling  uuid        not null references counsellings on delete cascade,
    number       bigint      not null,
    organisation text        not null default '',
    move         text        not null,
    domain       text        not null default '',
    actor        text        not null,
    actor_name   text        not null,
    sealed       bytea       not null,
    at           timestamptz not null,
    primary key (counselling, number)
);
select protect_organisation('counselling_events');

-- Which evidence was open before whose eyes, and in which version of the case.
create table evidence_openings (
    counselling  uuid        not null references counsellings on delete cascade,
    actor        text        not null,
    thing        text        not null,
    organisation text        not null default '',
    version      bigint      not null,
    at           timestamptz not null,
    primary key (counselling, actor, thing)
);
select protect_organisation('evidence_openings');

create table decisions (
    counselling  uuid        not null references counsellings on delete cascade,
    number       bigint      not null,
    organisation text        not null default '',
    choices      text        not null,
    sealed       bytea       not null,
    -- ids and versions of what lay before the officer: evidence, suggestions, script
    seen         jsonb       not null,
    actor        text        not null,
    actor_name   text        not null,
    at           timestamptz not null,
    primary key (counselling, number)
);
select protect_organisation('decisions');

-- A danger somebody spoke of; raised while the call still runs, hence before there is a counselling.
create table alerts (
    attempt      uuid        not null,
    danger       text        not null,
    id           uuid        not null unique,
    target       uuid        not null,
    campaign     uuid        not null,
    organisation text        not null default '',
    sealed       bytea       not null,
    raised_at    timestamptz not null,
    seen_by      text,
    seen_name    text,
    seen_at      timestamptz,
    primary key (attempt, danger)
);
create index alerts_open on alerts (organisation, raised_at) where seen_at is null;
select protect_organisation('alerts');
