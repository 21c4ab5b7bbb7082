-- A list of households that is called by one plan. The plan (hours, tries, spacing, words) is fixed when it starts.
create table campaigns (
    id           uuid primary key,
    organisation text        not null default '',
    name         text        not null,
    state        text        not null check (state in ('DRAFT', 'RUNNING', 'PAUSED', 'STOPPED', 'FINISHED')),
    plan         jsonb       not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz
);
create index campaigns_running on campaigns (id) where state = 'RUNNING';

-- A household of the list. Who it is lies sealed; the mark finds the same household again without opening it.
create table targets (
    id             uuid primary key,
    campaign       uuid        not null references campaigns on delete cascade,
    organisation   text        not null default '',
    household_mark text        not null,
    sealed         bytea       not null,
    signals        text[]      not null default '{}',
    officer        text        not null default '',
    -- hours of the day it wishes to be called in, of any day
    wish_from      int         not null default 0,
    wish_to        int         not null default 24,
    state          text        not null,
    reason         text        not null default '',
    due_at         timestamptz,
    -- which of its numbers is called next
    next_number    int         not null default 1,
    tries          int         not null default 0,
    tries_today    int         not null default 0,
    last_day       date,
    reached_by     int,
    settled_at     timestamptz,
    -- how often it came to an end: never more than once
    endings        int         not null default 0 check (endings <= 1),
    unique (campaign, household_mark)
) with (fillfactor = 80);
create index targets_due on targets (campaign, due_at) where state = 'READY';
create index targets_listed on targets (campaign) where state = 'LISTED';
create index targets_by_state on targets (campaign, state);

create table target_numbers (
    target       uuid   not null references targets on delete cascade,
    ordinal      int    not null,
    organisation text   not null default '',
    number_mark  text   not null,
    sealed       bytea  not null,
    tries        int    not null default 0,
    outcome      text   not null default '',
    primary key (target, ordinal)
) with (fillfactor = 80);
create index target_numbers_by_mark on target_numbers (number_mark);

-- One call. An open one holds its line until its owner ends it or has not been heard of for the length of a lease.
create table attempts (
    id           uuid primary key,
    target       uuid        not null references targets on delete cascade,
    campaign     uuid        not null,
    organisation text        not null default '',
    ordinal      int         not null,
    number       int         not null,
    number_mark  text        not null,
    owner        text        not null,
    lease_till   timestamptz not null,
    state        text        not null check (state in ('CALLING', 'ENDED', 'UNKNOWN', 'WITHDRAWN')),
    outcome      text        not null default '',
    started_at   timestamptz not null,
    answered_at  timestamptz,
    ended_at     timestamptz,
    talked       int         not null default 0,
    completed    boolean     not null default false,
    last_question text       not null default ''
) with (fillfactor = 80);
-- Whatever the program does, no household and no telephone has two calls at once, in any campaign.
create unique index attempts_one_per_target on attempts (target) where state = 'CALLING';
create unique index attempts_one_per_number on attempts (number_mark) where state = 'CALLING';
create index attempts_open on attempts (lease_till) where state = 'CALLING';
create index attempts_by_campaign on attempts (campaign, started_at);
create index attempts_by_target on attempts (target, ordinal);

-- A line to the telephone network: so many calls a second, saved up to one second's worth.
create table trunks (
    name        text primary key,
    lines       int              not null,
    per_second  double precision not null,
    credit      double precision not null default 0,
    credited_at timestamptz      not null default now()
);

-- One row per channel of a trunk: as many calls as rows, on however many nodes.
create table line_slots (
    trunk    text not null references trunks on delete cascade,
    channel  int  not null,
    attempt  uuid unique,
    primary key (trunk, channel)
) with (fillfactor = 50);

-- Days an organisation and everything below it does not call. The office enters them.
create table holidays (
    organisation text not null default '',
    day          date not null,
    name         text not null default '',
    primary key (organisation, day)
);

select protect_organisation('campaigns'), protect_organisation('targets'), protect_organisation('target_numbers'),
       protect_organisation('attempts'), protect_organisation('holidays');
