-- What people answered to a text, for the officer of the text's organisation.
create table text_replies (
    id           uuid primary key,
    text         uuid        not null references texts on delete cascade,
    about        uuid        not null,
    organisation text        not null default '',
    sealed       bytea       not null,
    heard_at     timestamptz not null
);
create index text_replies_by_about on text_replies (about);
select protect_organisation('text_replies');
