-- Texts of a conversation are numbered without gaps, in the order they are committed: a reader that has seen number n
-- misses nothing by asking for what comes after n.
alter table conversations add column said bigint not null default 0;
-- The last text the asker had before their eyes; what is older needs no mail.
alter table conversations add column seen bigint not null default 0;
-- Whether the asker has wanted a person to answer it; stays readable wherever the hand-over goes.
alter table exchanges add column counsellor_asked boolean not null default false;
update exchanges set counsellor_asked = true where id in (select exchange from counsellor_requests);

-- A question that a person answers. Whoever owns it is in the row, so nobody else can be: only a waiting one has no owner.
create table hand_overs (
    id            uuid primary key,
    number        bigint generated always as identity unique,
    organisation  text        not null default '',
    conversation  uuid        not null references conversations (id),
    exchange      uuid unique references exchanges (id),
    topic         text        not null,
    question      text        not null,
    state         text        not null check (state in ('WAITING', 'TAKEN', 'SNOOZED', 'APPROVAL', 'ANSWERED')),
    owner         text,
    owner_name    text,
    asked_at      timestamptz not null,
    due_at        timestamptz not null,
    active_at     timestamptz not null,
    snoozed_until timestamptz,
    answered_at   timestamptz,
    events        bigint      not null default 0,
    check ((state = 'WAITING') = (owner is null)),
    check ((state = 'SNOOZED') = (snoozed_until is not null))
);
create index hand_overs_open on hand_overs (organisation, due_at) where state <> 'ANSWERED';
create index hand_overs_by_conversation on hand_overs (conversation);
create index hand_overs_by_owner on hand_overs (owner) where state <> 'ANSWERED';

-- What became of it, in order: the number is given under the lock of the hand-over's row.
create table hand_over_events (
    hand_over  uuid        not null references hand_overs (id),
    number     bigint      not null,
    move       text        not null,
    actor      text        not null,
    actor_name text        not null,
    note       text        not null default '',
    at         timestamptz not null,
    primary key (hand_over, number)
);

-- What asker and counsellor say to each other. A key sent twice is said once.
create table messages (
    conversation uuid        not null references conversations (id),
    number       bigint      not null,
    id           uuid        not null unique,
    hand_over    uuid        not null references hand_overs (id),
    -- The last answer of Dolbom before it: tells where it stands on the page, whatever clocks say.
    after        uuid references exchanges (id),
    author       text        not null check (author in ('ASKER', 'COUNSELLOR')),
    author_name  text        not null,
    approver     text,
    text         text        not null,
    citations    jsonb       not null default '[]',
    key          text        not null,
    sent_at      timestamptz not null,
    primary key (conversation, number),
    unique (conversation, key)
);
create index messages_by_hand_over on messages (hand_over, number);

-- The reply as it is being written; one for each hand-over, because it has one owner.
create table drafts (
    hand_over uuid primary key references hand_overs (id),
    author    text        not null,
    text      text        not null,
    citations jsonb       not null default '[]',
    key       text        not null,
    saved_at  timestamptz not null
);

create table attachments (
    id         uuid primary key,
    hand_over  uuid        not null references hand_overs (id),
    message    uuid references messages (id),
    name       text        not null,
    kind       text        not null,
    bytes      bigint      not null,
    sha256     text        not null,
    added_by   text        not null,
    added_at   timestamptz not null
);
create index attachments_by_hand_over on attachments (hand_over);

-- Who has a hand-over open right now. Losing it in a crash loses nothing.
create unlogged table lookers (
    hand_over uuid        not null,
    person    text        not null,
    name      text        not null,
    typing    boolean     not null,
    seen_at   timestamptz not null,
    primary key (hand_over, person)
);

-- How an organisation runs its desk; the nearest organisation above speaks for those that set nothing.
create table desk_rules (
    organisation text primary key,
    rules        jsonb       not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);

create table canned_texts (
    id           uuid primary key,
    organisation text        not null default '',
    title        text        not null,
    text         text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);
create index canned_texts_by_organisation on canned_texts (organisation);

-- Where an asker wants to be told, sealed with a key that is not in the database; gone when nothing is left to tell.
create table contacts (
    conversation uuid primary key references conversations (id),
    sealed       bytea       not null,
    consent      text        not null,
    given_at     timestamptz not null
);

-- Mails to be sent. HANDED: the mail server had it in its hands when we lost sight of it, so nobody sends it again unasked.
create table mails (
    id           uuid primary key,
    conversation uuid        not null references conversations (id),
    number       bigint      not null,
    organisation text        not null default '',
    state        text        not null check (state in ('WAITING', 'CLAIMED', 'HANDED', 'SENT', 'NEEDLESS', 'FAILED')),
    tries        int         not null default 0,
    not_before   timestamptz not null,
    claimed_by   text,
    claimed_till timestamptz,
    trouble      text        not null default '',
    made_at      timestamptz not null,
    sent_at      timestamptz,
    unique (conversation, number)
);
create index mails_to_send on mails (not_before) where state in ('WAITING', 'CLAIMED');

-- The requests for a counsellor so far become hand-overs; nobody has answered any of them.
insert into hand_overs (id, conversation, exchange, topic, question, state, asked_at, due_at, active_at, events)
select r.id, e.conversation, r.exchange, '', case r.note when '' then e.question else r.note end, 'WAITING',
       r.requested_at, r.requested_at + interval '1 day', r.requested_at, 1
from counsellor_requests r join exchanges e on e.id = r.exchange
order by r.requested_at;
insert into hand_over_events (hand_over, number, move, actor, actor_name, at)
select id, 1, 'ASK', '', '', asked_at from hand_overs;
drop table counsellor_requests;

-- Askers come in by the id of their conversation and work as the application, so no row here is open to all.
select protect_organisation('hand_overs'), protect_organisation('desk_rules'), protect_organisation('canned_texts'),
       protect_organisation('mails');
