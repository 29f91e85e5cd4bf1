-- Whoever is signed in may leave work to be done; nobody can read or change what others left. The relay alone takes
-- it away, in its own role: it can hand on an id, and sees no person by it.
create policy leave on job_outbox.entry for insert to fanlight_app
  with check (cardinality((select identity.grantees())) > 0);
create policy relay_reads on job_outbox.entry for select to fanlight_jobs using (true);
create policy relay_deletes on job_outbox.entry for delete to fanlight_jobs using (true);
create policy for_functions on job_outbox.entry to fanlight_owner using (true) with check (true);
grant insert (id, job, payload, not_before) on job_outbox.entry to fanlight_app;
-- Not granted to fanlight_app: select, update, delete. To fanlight_jobs: insert, update.
grant select, delete on job_outbox.entry to fanlight_jobs;
