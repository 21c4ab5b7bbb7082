-- A call the household placed itself. It has no line of ours and does not count as a try; while it is open nobody calls.
alter table attempts add column incoming boolean not null default false;
