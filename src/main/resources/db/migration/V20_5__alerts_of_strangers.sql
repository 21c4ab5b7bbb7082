-- Words of danger from a number no text went to: an alert without household and campaign, found again by the number's mark.
alter table alerts alter column target drop not null;
alter table alerts alter column campaign drop not null;
alter table alerts add column number_mark text not null default '';
create index alerts_of_strangers on alerts (number_mark) where target is null;
