-- A conflict of interest is known to the agency that recorded it and to no other: that somebody's member of staff may
-- not see a record would tell there that the record is about someone close to him.
alter table access.conflict add column agency_id text references identity.agency on delete restrict;
-- What the record is called, so that whoever keeps conflicts need not be able to open it.
alter table access.conflict add column reference text;
-- {why}: in words, as given.
alter table access.conflict add column reason_sealed bytea;
alter table access.conflict add column lifted_by text;
alter table access.conflict add column lifted_sealed bytea;

-- No foreign key: checking one takes time, and there must be no telling by the time whether there is such a record.
alter table access.break_glass drop constraint break_glass_thing_id_fkey;
-- Whether it gave access. Not told to whoever asked.
alter table access.break_glass add column opened boolean not null default false;
create index break_glass_staff on access.break_glass (staff_id, at);
