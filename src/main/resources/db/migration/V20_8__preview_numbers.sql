-- Whose numbers a list holds that waits to be confirmed, as marks: a household that asks is found without opening lists of
-- others. Empty in older rows until they are looked through.
alter table list_previews add column number_marks text[];
