-- What is asked for in one go. Its files lie on this host's disks, so only processes there can work on it.
create table import_job (
    id uuid primary key default gen_random_uuid(),
    number bigint generated always as identity unique,
    asked_at timestamptz not null default now(),
    asked_by text not null,
    host text not null,
    place text not null,
    reach text not null,
    keep_same boolean not null,
    cancelled boolean not null default false,
    finished_at timestamptz
);

create table import_file (
    job uuid not null references import_job on delete cascade,
    number int not null,
    -- number of the archive it came out of, 0 for none
    archive int not null default 0,
    name text not null,
    path text not null,
    origin text not null,
    -- the id the text gets where it does not name itself
    document text not null,
    size bigint not null,
    -- WAITING, READING, DONE, SKIPPED, FAILED, CANCELLED
    state text not null default 'WAITING',
    -- the process at work; its claim ends with the lease unless it renews it
    owner text not null default '',
    lease_until timestamptz,
    deaths int not null default 0,
    outcome text not null default '',
    format text not null default '',
    passages int not null default 0,
    pages int not null default 0,
    tables int not null default 0,
    cells int not null default 0,
    milliseconds int not null default 0,
    problem text not null default '',
    reason text not null default '',
    primary key (job, number)
);
create index import_file_waiting on import_file (number) where state = 'WAITING';
create index import_file_reading on import_file (owner) where state = 'READING';

-- The smallest hashes of a document's text: two documents that share nearly all of them are nearly the same.
create table document_sketch (
    document text primary key,
    smallest bigint[] not null,
    hashes bigint[] not null
);
create index document_sketch_smallest on document_sketch using gin (smallest);
