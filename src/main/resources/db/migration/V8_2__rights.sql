-- Whose conversation it is, where somebody was signed in, and the consent it was opened under, where consent is the ground.
alter table conversations add column person text not null default '', add column consent uuid;
create index conversations_by_person on conversations (person) where person <> '';
create index conversations_by_consent on conversations (consent) where consent is not null;
create index conversations_by_age on conversations (opened_at);

-- What an answer was made with: program, packs, state of the library, threshold.
alter table exchanges add column made_with jsonb not null default '{}';

create table consents (
    id           uuid primary key,
    -- of the notice that was agreed to
    version      text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);

-- What people typed before it was masked, where the institution keeps it at all: sealed with a key that is not in the
-- database, without numbers the law forbids to keep, for a few days.
create table sealed_originals (
    subject      uuid primary key,
    kind         text        not null,
    organisation text        not null default '',
    key          text        not null,
    sealed       bytea       not null,
    sealed_at    timestamptz not null,
    keep_until   timestamptz not null
);
create index sealed_originals_by_age on sealed_originals (keep_until);

-- Who opened one, on which ground, why, and until when it stays open for that person.
create table original_openings (
    number       bigint generated always as identity primary key,
    subject      uuid        not null,
    organisation text        not null default '',
    person       text        not null,
    ground       text        not null,
    reason       text        not null,
    opened_at    timestamptz not null,
    open_until   timestamptz not null
);
create index original_openings_by_subject on original_openings (subject, person);

-- Somebody does not accept an answer: a person looks, within thirty days, extended twice by thirty at most.
create table objections (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    exchange     uuid        not null unique references exchanges (id),
    organisation text        not null default '',
    text         text        not null,
    state        text        not null check (state in ('OPEN', 'ANSWERED')),
    objected_at  timestamptz not null,
    due_on       date        not null,
    extended     int         not null default 0 check (extended between 0 and 2),
    extension    text        not null default '',
    outcome      text        not null default '',
    answer       text        not null default '',
    answered_by  text        not null default '',
    answered_at  timestamptz
);
create index objections_open on objections (due_on) where state = 'OPEN';

-- One run a day, whichever node comes first; what it destroyed, kind by kind.
create table retention_runs (
    day         date primary key,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create table retention_results (
    day       date        not null references retention_runs on delete cascade,
    kind      text        not null,
    days      int         not null,
    destroyed bigint      not null,
    -- past their time, but somebody still works on them
    kept      bigint      not null,
    problem   text        not null default '',
    primary key (day, kind)
);

select protect_organisation('sealed_originals'), protect_organisation('original_openings');
-- Whoever asks leaves one behind; nobody without the right reads it back.
create policy anybody_leaves_one on sealed_originals for insert with check (true);
select protect_organisation('objections', true);
