-- A document becomes a line of versions. Passages are kept once, whichever versions carry them; spans say on which days.
alter table passage rename to passage_before;
alter table document rename to document_before;
alter table document_before rename constraint document_pkey to document_before_pkey;
alter table passage_before rename constraint passage_pkey to passage_before_pkey;
alter table document_before rename constraint document_revision_key to document_before_revision_key;

create table document (
    number int generated always as identity primary key,
    id text not null unique,
    -- What makes two files versions of one text: 법령ID of statutes, otherwise the id.
    line text not null unique,
    title text not null,
    kind text not null,
    place text not null,
    reach text not null,
    revision bigint not null unique
);

create table version (
    document int not null references document on delete cascade,
    number int not null,
    title text not null,
    valid_from date not null,
    valid_until date not null,
    promulgated date,
    promulgation text not null,
    -- IN_USE, REPLACED by a later import of the same version, WITHDRAWN by a person
    state text not null,
    -- numbers of its passages in reading order
    contents int[] not null,
    -- names of the texts it repeals
    repeals text[] not null,
    pages int not null,
    tables int not null,
    cells int not null,
    origin text not null,
    sha256 text not null,
    reader int not null,
    imported_at timestamptz not null,
    primary key (document, number)
);
create index version_by_content on version (sha256);
create index version_by_repeal on version using gin (repeals);

create table passage (
    document int not null references document on delete cascade,
    number int not null,
    page int,
    printed int,
    article text,
    headings text[] not null,
    text text not null,
    -- of locator, headings and text: the same again is not kept again
    content bytea not null,
    primary key (document, number)
);
create index passage_by_article on passage (document, article);
create index passage_by_page on passage (document, page);

-- When a passage holds. ANNOUNCED: promulgated, not yet in force, and nothing else holds in its stead.
-- DISPUTED: amendments overlap so that the files alone do not tell the exact wording.
create table span (
    document int not null,
    passage int not null,
    valid_from date not null,
    valid_until date not null,
    standing text not null,
    primary key (document, passage, valid_from),
    foreign key (document, passage) references passage on delete cascade
);

insert into document (id, line, title, kind, place, reach, revision)
select id, id, title, kind, place, '', revision from document_before;

insert into passage (document, number, page, printed, article, headings, text, content)
select d.number, p.ordinal, p.page, p.printed, p.article, p.headings, p.text,
    sha256(convert_to(concat_ws(chr(30), p.page, p.printed, p.article, array_to_string(p.headings, chr(31)), p.text), 'UTF8'))
from passage_before p join document d on d.id = p.document_id;

insert into version (document, number, title, valid_from, valid_until, promulgation, state, contents, repeals,
    pages, tables, cells, origin, sha256, reader, imported_at)
select d.number, 1, b.title, b.valid_from, b.valid_until, b.promulgation, 'IN_USE',
    coalesce((select array_agg(p.number order by p.number) from passage p where p.document = d.number), '{}'), '{}',
    0, 0, 0, b.origin, b.sha256, b.reader, b.imported_at
from document_before b join document d on d.id = b.id;

insert into span (document, passage, valid_from, valid_until, standing)
select p.document, p.number, v.valid_from, v.valid_until, 'IN_FORCE'
from passage p join version v on v.document = p.document;

drop table passage_before;
drop table document_before;
