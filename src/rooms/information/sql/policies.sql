-- Pages, versions and reviews are seen by those involved: every role of the partnership's own that keeps these pages.
create policy involved on information.page for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = page.id));
create policy begin on information.page for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('information.write')));
create policy keep on information.page for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('information.write'))) with check (access.is_involved(id));
create policy for_functions on information.page to fanlight_owner using (true) with check (true);
grant select on information.page to fanlight_app;
grant insert (id, page, latest) on information.page to fanlight_app;
-- information.keep_reviewed sees to it that what is published was found fit. Not granted: which page it is; deleting.
grant update (latest, published, is_withdrawn) on information.page to fanlight_app;

create policy involved on information.version for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = version.page_id));
create policy write on information.version for insert to fanlight_app
  with check (access.is_involved(page_id) and (select identity.may('information.write'))
    and by_staff = (select identity.actor_staff()));
create policy for_functions on information.version to fanlight_owner using (true) with check (true);
grant select on information.version to fanlight_app;
grant insert (id, page_id, version, body, by_staff) on information.version to fanlight_app;
-- Not granted: update, delete. What was written stays.

create policy involved on information.review for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = review.page_id));
create policy judge on information.review for insert to fanlight_app
  with check (access.is_involved(page_id) and by_staff = (select identity.actor_staff())
    and (select identity.may(case side when 'panel' then 'information.panel' else 'information.review' end)));
create policy for_functions on information.review to fanlight_owner using (true) with check (true);
grant select on information.review to fanlight_app;
grant insert (id, page_id, version, side, is_fit, note, by_staff) on information.review to fanlight_app;
-- Not granted: update, delete. A judgement stays; a later one stands beside it.

create policy involved on information.remark for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = remark.id));
create policy take_in on information.remark for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('intake.take-in')));
create policy deal_with on information.remark for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('information.write'))) with check (words is null);
create policy for_functions on information.remark to fanlight_owner using (true) with check (true);
grant select on information.remark to fanlight_app;
grant insert (id, page, kind, words, said_at) on information.remark to fanlight_app;
-- Only to let go of the words. Not granted: anything else of it; deleting.
grant update (words) on information.remark to fanlight_app;
