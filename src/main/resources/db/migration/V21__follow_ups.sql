-- What officers did about households that calls did not reach: one row a deed, never changed.
create table follow_ups (
    id           uuid primary key,
    number       bigint      generated always as identity,
    target       uuid        not null references targets on delete cascade,
    organisation text        not null default '',
    came         text        not null,
    actor        text        not null,
    actor_name   text        not null,
    sealed       bytea       not null,
    at           timestamptz not null
);
create index follow_ups_by_target on follow_ups (target, number);
select protect_organisation('follow_ups');

-- What the last of them came to, so that lists are made without reading them. Empty: nobody has done anything yet.
alter table targets add column came text not null default '';
create index targets_unmet on targets (settled_at, id)
    where state in ('DECLINED', 'OPTED_OUT', 'NOT_REACHED', 'NO_NUMBER', 'NO_TEXT');
