-- Nothing is granted on the cube to anyone: its small counts leave by functions only, each agency's to itself.
create policy for_functions on figures.cube to fanlight_owner using (true) with check (true);
-- Nor on what the counts are made of.
create policy for_functions on figures.rule to fanlight_owner using (true) with check (true);
create policy for_functions on figures.counted to fanlight_owner using (true) with check (true);
create policy for_functions on figures.said to fanlight_owner using (true) with check (true);
create policy for_functions on figures.touched to fanlight_owner using (true) with check (true);

-- Whoever sees indicators sees what they are made of: of the county, small numbers taken out.
create policy read on figures.release for select to fanlight_app
  using ((select identity.may('figures.see')) or (select identity.may('figures.count')) or (select identity.may('indicator.see')));
create policy publish on figures.release for insert to fanlight_app with check ((select identity.may('figures.count')));
create policy for_functions on figures.release to fanlight_owner using (true) with check (true);
grant select on figures.release to fanlight_app;
grant insert (period, months, measure, split, value, shown, met, median_hours) on figures.release to fanlight_app;
-- Not granted: changing or deleting what was released.
