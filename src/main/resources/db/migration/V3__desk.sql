create table conversations (
    id        uuid primary key,
    channel   text        not null,
    opened_at timestamptz not null
);

-- A question with its answer. Texts are masked before they come here.
create table exchanges (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    conversation uuid             not null references conversations (id),
    question     text             not null,
    as_of        date             not null,
    place        text             not null,
    outcome      text             not null,
    reply        jsonb            not null,
    confidence   double precision not null,
    millis       bigint           not null,
    asked_at     timestamptz      not null
);
create index exchanges_by_conversation on exchanges (conversation, number);

-- The last word of the person who asked; changing one's mind replaces it.
create table ratings (
    exchange uuid primary key references exchanges (id),
    rating   text        not null,
    reason   text        not null,
    rated_at timestamptz not null
);

-- Questions that wait for a person; asking twice keeps one.
create table counsellor_requests (
    id           uuid primary key,
    exchange     uuid        not null unique references exchanges (id),
    note         text        not null,
    state        text        not null,
    requested_at timestamptz not null
);
