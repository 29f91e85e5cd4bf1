-- What waits for a step without a clock, among things that are about nobody: editions, maps, pages. Found by how they stand, for
-- what needs me now, without going through all the things there are.
create index thing_waiting on process.thing (process, state) where closed_at is null and person_id is null;
