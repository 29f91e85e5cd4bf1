-- Only the job that takes intake in sees what waits, and takes it away once it has a place of its own.
create policy take_in on intake.sealed for select to fanlight_app using ((select identity.may('intake.take-in')));
create policy taken_in on intake.sealed for delete to fanlight_app using ((select identity.may('intake.take-in')));
create policy for_functions on intake.sealed to fanlight_owner using (true) with check (true);
grant select, delete on intake.sealed to fanlight_app;
-- Not granted: anything to fanlight_public; changing what was sent, to anyone.

-- Nothing is granted on drafts to anyone: a visitor's functions alone read and write them.
create policy for_functions on intake.draft to fanlight_owner using (true) with check (true);
