-- What a call found per area and what an officer corrected it to, without a word of what was said: figures count by these
-- and open nothing. Empty in older rows until the program has filled them.
alter table counsellings add column needs jsonb;
alter table counselling_events add column need text;
create index counsellings_without_needs on counsellings (id) where needs is null;
create index counselling_events_without_need on counselling_events (counselling) where move = 'EDIT' and need is null;
