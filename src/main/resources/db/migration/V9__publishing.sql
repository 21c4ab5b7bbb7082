-- Replies of people that answer from now on. Who may read one is its reach; who may manage it is in publications.
create sequence published_replies_revision;
create table published_replies (
    id           uuid primary key,
    questions    jsonb   not null,
    text         text    not null,
    said_by      text    not null,
    published_on date    not null,
    valid_from   date    not null,
    valid_until  date    not null,
    place        text    not null default '',
    reach        text    not null default '',
    citations    jsonb   not null check (jsonb_array_length(citations) > 0),
    withdrawn    boolean not null default false,
    -- Given anew with every change, so that the sum of all tells whether anything has changed.
    revision     bigint  not null default nextval('published_replies_revision')
);

-- The way there: somebody proposes, another person reads it again. Who wrote and who approved stays with it for ever.
create table publications (
    id            uuid primary key,
    number        bigint generated always as identity unique,
    organisation  text        not null default '',
    hand_over     uuid        not null references hand_overs (id),
    state         text        not null check (state in ('PROPOSED', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
    questions     jsonb       not null,
    text          text        not null,
    citations     jsonb       not null,
    valid_from    date        not null,
    valid_until   date        not null,
    place         text        not null default '',
    reach         text        not null default '',
    proposer      text        not null,
    proposer_name text        not null,
    proposed_at   timestamptz not null,
    decider       text,
    decider_name  text,
    decided_at    timestamptz,
    note          text        not null default '',
    check (decider is distinct from proposer or state in ('PROPOSED', 'WITHDRAWN'))
);
create index publications_by_state on publications (state, proposed_at);
create index publications_by_hand_over on publications (hand_over);
select protect_organisation('publications');
