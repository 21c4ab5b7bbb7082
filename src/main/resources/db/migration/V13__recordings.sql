-- Sound of calls; the sound itself is sealed in files. No reference to the attempt: each is destroyed in its own time.
create table recordings (
    attempt uuid primary key,
    organisation text not null default '',
    path text not null unique,
    channels smallint not null check (channels in (1, 2)),
    seconds numeric(8, 2) not null default 0,
    bytes bigint not null default 0,
    made_at timestamptz not null,
    destroy_after timestamptz not null
);
create index recordings_made_at on recordings (made_at);
select protect_organisation('recordings');
