-- A list of people shows what is open of each: found without the things of hers that are closed.
drop index process.thing_person;
create index thing_person on process.thing (person_id, closed_at) where person_id is not null;
