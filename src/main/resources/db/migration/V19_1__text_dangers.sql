-- A danger may be written as well as said; then attempt names the reply.
alter table alerts add column by_text boolean not null default false;
