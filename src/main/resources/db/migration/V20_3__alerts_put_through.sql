-- What became of handing a call with a danger to a person; null while that is not known.
alter table alerts add column person_reached boolean, add column person_at timestamptz;
