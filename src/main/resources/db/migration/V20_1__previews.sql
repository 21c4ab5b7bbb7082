-- A list that was read and waits for its officer: here, so that any node can show and confirm it. Sealed as a
-- whole, the file's name with it; destroyed when it is confirmed, when its time is over, or when its sender has sent more.
create table list_previews (
    id           uuid        primary key,
    organisation text        not null default '',
    person       text        not null,
    sealed       bytea       not null,
    made_at      timestamptz not null
);
create index list_previews_by_person on list_previews (person, made_at);
create index list_previews_made_at on list_previews (made_at);
select protect_organisation('list_previews');
