-- What was published stays when the conversation it came from is destroyed; it holds nobody's data.
alter table publications drop constraint publications_hand_over_fkey;
