-- One row: which library this is, and how far it has come. Every import and removal raises the revision in its own
-- transaction; the row's lock makes writers queue, so revisions appear in their order and no index overlooks one.
create table library (
    id uuid primary key default gen_random_uuid(),
    revision bigint not null default 0
);
insert into library default values;

create table document (
    id text primary key,
    title text not null,
    kind text not null,
    valid_from date not null,
    valid_until date not null,
    place text not null,
    promulgation text not null,
    origin text not null,
    sha256 text not null,
    reader int not null,
    passages int not null,
    revision bigint not null unique,
    imported_at timestamptz not null
);

create table passage (
    document_id text not null references document on delete cascade,
    ordinal int not null,
    page int,
    printed int,
    article text,
    headings text[] not null,
    text text not null,
    valid_from date not null,
    valid_until date not null,
    primary key (document_id, ordinal)
);
