-- Granted to nobody: the functions read and write, each for the actor herself.
create policy for_functions on notice.reader to fanlight_owner using (true) with check (true);
create policy for_functions on notice.read to fanlight_owner using (true) with check (true);
