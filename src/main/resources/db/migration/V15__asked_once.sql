-- The key of the asker's latest ask: sent again after a cut connection, it opens nothing that was answered meanwhile.
alter table hand_overs add column ask_key text not null default '';
