-- The secrets of one-time codes are sealed with a key that is not in the database. What an older version left open is
-- sealed at the next start, or when it is next used.
alter table people add column factor_sealed boolean not null default false;
