-- Long answers to texts come in several messages, each perhaps at another node. The words of a part are sealed, and gone as
-- soon as the answer is read; what is left for a while only tells that the part was heard.
create table reply_parts (
    answer     text not null,
    place      integer not null,
    sender     text not null,
    words_mark text not null,
    sealed     bytea,
    heard_at   timestamptz not null,
    primary key (answer, place)
);
create index reply_parts_by_age on reply_parts (heard_at);
create index reply_parts_waiting on reply_parts (sender) where sealed is not null;
