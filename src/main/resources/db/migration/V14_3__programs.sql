-- Programs of the institution that work without a person. Of the token only the hash is kept; ended, never deleted.
create table programs (
    id           uuid primary key,
    organisation text        not null references organisations,
    name         text        not null,
    roles        text        not null,
    digest       bytea       not null unique,
    made_by      text        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_by   text        not null default '',
    revoked_at   timestamptz,
    used_at      timestamptz
);
select protect_organisation('programs');
