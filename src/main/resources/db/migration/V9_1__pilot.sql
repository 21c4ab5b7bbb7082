-- Whose asker it was: the organisation of whoever was signed in, as the connection carries it; empty for everybody else.
alter table conversations add column organisation text not null
    default coalesce(trim(both '/' from nullif(current_setting('dolbom.organisation', true), '*')), '');
create index exchanges_by_time on exchanges (asked_at);
create index hand_overs_by_time on hand_overs (asked_at);

-- The minutes in which at least one node was there for askers.
create table up_minutes (
    minute timestamptz primary key
);
