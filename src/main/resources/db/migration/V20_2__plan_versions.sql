-- A plan may be changed while nobody is called by it. Of two officers who change one version one is told.
alter table campaigns add column version bigint not null default 1;

-- Every plan a campaign has had, who made it and when; what differs is worked out when it is shown.
create table plan_versions (
    campaign     uuid        not null references campaigns on delete cascade,
    version      bigint      not null,
    organisation text        not null default '',
    name         text        not null,
    plan         jsonb       not null,
    person       text        not null,
    person_name  text        not null,
    at           timestamptz not null,
    primary key (campaign, version)
);
select set_config('dolbom.organisation', '*', true);
insert into plan_versions (campaign, version, organisation, name, plan, person, person_name, at)
select id, version, organisation, name, plan, made_by, '', made_at from campaigns;
select protect_organisation('plan_versions');
