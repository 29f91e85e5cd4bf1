-- What was ever shared of one thing, also what has ended: a person who is recognised follows into all of it, and figures
-- look up to whom a referral went. The other indexes know only what holds.
create index involvement_of_thing on access.involvement (thing_id);
