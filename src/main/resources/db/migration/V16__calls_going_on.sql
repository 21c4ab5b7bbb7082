-- How many calls of a campaign go on is asked at every round; there are few of them among all that ever were.
create index attempts_going_on on attempts (campaign) where state = 'CALLING';
