-- A message centre brings a text again when our answer to it was lost. Here is the mark of what was heard, for a day.
create table texts_heard (
    mark     text primary key,
    answered uuid,
    heard_at timestamptz not null
);
create index texts_heard_by_age on texts_heard (heard_at);
