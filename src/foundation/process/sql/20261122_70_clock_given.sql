-- When a clock came to whom it runs for, where that was later than its start: handed over, or going again after it
-- stood still; and who brought that about, so that nobody is told of what they did themselves.
alter table process.clock add column given_at timestamptz;
alter table process.clock add column given_by text;
create index clock_given on process.clock (for_grantee, (coalesce(given_at, started_at))) where stopped_at is null;
