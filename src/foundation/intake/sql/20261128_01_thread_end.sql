-- To the hour, as all that is kept of when she wrote: an end to the second would say to the second when it was sent.
update intake.thread set expires_at = date_trunc('hour', expires_at) + interval '1 hour'
where expires_at <> date_trunc('hour', expires_at);
alter table intake.thread add check (expires_at = date_trunc('hour', expires_at));
