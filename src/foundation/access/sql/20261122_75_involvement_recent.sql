-- Whom somebody was given access to last, without going through all she ever was: a team's grow with the county. It
-- finds by grantee alone as well.
create index involvement_recent on access.involvement (grantee, since) where ended_at is null;
drop index access.involvement_grantee;
