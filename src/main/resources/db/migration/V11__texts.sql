-- Text messages, sent once by whichever node comes first. WAITING, CLAIMED by a node for a while, HANDED to the carrier
-- without a word back yet, then ACCEPTED and DELIVERED, FAILED, EXPIRED (no receipt in time), UNKNOWN (no word back) or
-- REFUSED (the number wants none).
create table texts (
    id           uuid primary key,
    about        uuid        not null,
    organisation text        not null default '',
    number_mark  text        not null,
    -- number, subject, body, template, sender: nobody reads them here
    sealed       bytea       not null,
    state        text        not null check (state in
        ('WAITING', 'CLAIMED', 'HANDED', 'ACCEPTED', 'DELIVERED', 'FAILED', 'EXPIRED', 'UNKNOWN', 'REFUSED')),
    tries        int         not null default 0,
    claimed_by   text        not null default '',
    claimed_till timestamptz,
    not_before   timestamptz not null,
    made_at      timestamptz not null,
    handed_at    timestamptz,
    settled_at   timestamptz,
    carrier      text        not null default '',
    parts        int         not null default 0,
    trouble      text        not null default ''
);
create index texts_due on texts (not_before) where state in ('WAITING', 'CLAIMED');
create index texts_on_the_way on texts (handed_at) where state in ('HANDED', 'ACCEPTED', 'UNKNOWN');
create index texts_by_number on texts (number_mark);
create index texts_by_about on texts (about);
select protect_organisation('texts');

-- A text has as many parts as the carrier was given messages. Whatever comes first, the carrier's name for the part or
-- its receipt, makes the row; the other completes it.
create table text_parts (
    carrier     text        not null,
    message     text        not null,
    text        uuid references texts on delete cascade,
    number_mark text        not null default '',
    outcome     text        not null default '',
    trouble     text        not null default '',
    noted_at    timestamptz not null default now(),
    primary key (carrier, message)
);
create index text_parts_by_text on text_parts (text);
create index text_parts_without on text_parts (number_mark) where text is null;

-- Who wants no more calls and texts: for the whole institution, for ever, without the number itself.
create table opt_outs (
    number_mark text primary key,
    how         text        not null,
    added_by    text        not null,
    added_at    timestamptz not null
);

-- The code somebody has to type so that nobody refuses for others.
create table opt_out_codes (
    number_mark text primary key,
    digest      text        not null,
    expires_at  timestamptz not null,
    tries       int         not null default 0,
    sent        int         not null default 1,
    first_at    timestamptz not null
);
