-- How an indicator is counted and what it is to reach is changed by two: who proposes another version, and who agrees it. What is
-- proposed waits beside what holds; agreed, it is said again as the version that holds, in both their names.
alter table indicator.version add column waits boolean not null default false;
alter table indicator.version add column agreed_by uuid references identity.staff on delete restrict;
alter table indicator.version add check (agreed_by <> by_staff);
alter table indicator.version add check (not waits or (by_staff is not null and agreed_by is null));
