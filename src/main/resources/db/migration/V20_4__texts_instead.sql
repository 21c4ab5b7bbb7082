-- The way chosen first (알림톡) did not reach the person, and the provider sends an ordinary text in its place.
alter table texts add column instead boolean not null default false;
