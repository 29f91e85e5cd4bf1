-- Everybody who may see the strategy sees all of it: nobody's record is in it. It is changed by its keepers, who are involved in it. Those
-- who do an action say how it goes and ask for more time; what the plan says of it they do not change.
create policy see on strategy.item for select to fanlight_app using ((select identity.may('strategy.see')));
create policy keep on strategy.item for insert to fanlight_app
  with check ((select identity.may('strategy.keep')) and access.is_involved(strategy_id)
    -- A strategy begins with itself; everything else stands in one that is there.
    and (id = strategy_id or strategy.is_one(strategy_id)));
create policy for_functions on strategy.item to fanlight_owner using (true) with check (true);
grant select on strategy.item to fanlight_app;
grant insert (id, strategy_id, kind, code) on strategy.item to fanlight_app;
-- Not granted: update, delete. A code stays what it is, and what was withdrawn stays in the history.

create policy see on strategy.item_version for select to fanlight_app using ((select identity.may('strategy.see')));
create policy write on strategy.item_version for insert to fanlight_app
  with check (author = any ((select me.grantees from identity.session me)::text[]) and exists (
    select from strategy.item i where i.id = item_version.item_id
      and (select identity.may('strategy.keep')) and access.is_involved(i.strategy_id)));
create policy close on strategy.item_version for update to fanlight_app
  using (valid_to = 'infinity' and exists (
    select from strategy.item i where i.id = item_version.item_id
      and (select identity.may('strategy.keep')) and access.is_involved(i.strategy_id)))
  with check (true);
create policy for_functions on strategy.item_version to fanlight_owner using (true) with check (true);
grant select on strategy.item_version to fanlight_app;
grant insert (id, item_id, parent_id, valid_from, after, author, reason, body) on strategy.item_version to fanlight_app;
-- Only when it ended, once. Not granted: anything that was said; deleting.
grant update (valid_to) on strategy.item_version to fanlight_app;

create policy see on strategy.link for select to fanlight_app using ((select identity.may('strategy.see')));
create policy keep on strategy.link for insert to fanlight_app
  with check ((select identity.may('strategy.keep')) and access.is_involved(strategy_id)
    and author = any ((select me.grantees from identity.session me)::text[]));
create policy close on strategy.link for update to fanlight_app
  using (valid_to = 'infinity' and (select identity.may('strategy.keep')) and access.is_involved(strategy_id))
  with check (true);
create policy for_functions on strategy.link to fanlight_owner using (true) with check (true);
grant select on strategy.link to fanlight_app;
grant insert (id, strategy_id, from_id, kind, to_id, valid_from, after, author, reason, body) on strategy.link to fanlight_app;
grant update (valid_to) on strategy.link to fanlight_app;

create policy see on strategy.report for select to fanlight_app using ((select identity.may('strategy.see')));
create policy tell on strategy.report for insert to fanlight_app
  with check ((select identity.may('strategy.deliver')) and access.is_involved(action_id)
    and by_staff is not distinct from (select identity.actor_staff()));
create policy for_functions on strategy.report to fanlight_owner using (true) with check (true);
grant select on strategy.report to fanlight_app;
-- Not granted: when it was said; update, delete. What was said stays.
grant insert (id, action_id, step, by_staff, said, confidence, blockers, milestone_id, evidence, due) on strategy.report to fanlight_app;

-- Of what somebody said, only while her consent holds; who is involved in it may still take it away then.
create policy see on strategy.evidence for select to fanlight_app
  using ((select identity.may('strategy.see'))
    and (review_on is null or review_on > current_date or withdrawn_why is not null or access.is_involved(id)));
create policy add on strategy.evidence for insert to fanlight_app
  with check ((select identity.may('strategy.deliver')) and access.is_involved(id)
    and by_staff = (select identity.actor_staff()));
create policy withdraw on strategy.evidence for update to fanlight_app
  using ((select identity.may('strategy.deliver')) and access.is_involved(id))
  with check (true);
create policy for_functions on strategy.evidence to fanlight_owner using (true) with check (true);
grant select on strategy.evidence to fanlight_app;
grant insert (id, item_id, kind, shows, link, indicator, file_type, file, consent, consented_on, review_on, by_staff)
  on strategy.evidence to fanlight_app;
-- strategy.withdraws_once sees to it that it is withdrawn once, and words and files are taken away, never put there by another.
-- Not granted: when it was added; changing what it says; deleting.
grant update (shows, consent, file, withdrawn_why) on strategy.evidence to fanlight_app;
