-- Editions are seen by those involved: the roles that prepare and sign them, and the job that checks them.
create policy involved on publications.edition for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = edition.id));
create policy prepare on publications.edition for insert to fanlight_app
  with check (access.is_involved(id) and (select identity.may('publication.prepare'))
    and prepared_by = (select identity.actor_staff()));
create policy move on publications.edition for update to fanlight_app
  using (access.is_involved(id) and (select identity.may('publication.prepare') or identity.may('publication.sign')
    or identity.may('publication.check')))
  with check (access.is_involved(id));
create policy for_functions on publications.edition to fanlight_owner using (true) with check (true);
grant select on publications.edition to fanlight_app;
grant insert (id, number, tables, until, profile, why, prepared_by) on publications.edition to fanlight_app;
-- publications.keep_edition sees to it that these change once. Not granted: what it is of, who prepared it; deleting.
grant update (body, body_hash, follows, signed_by, published_on, is_discarded, withdrawn_on, withdrawn_why)
  on publications.edition to fanlight_app;

create policy involved on publications.audit for select to fanlight_app
  using (exists (select from access.involvement i where i.thing_id = audit.edition_id));
create policy record on publications.audit for insert to fanlight_app
  with check (access.is_involved(edition_id) and (select identity.may('publication.check')));
create policy for_functions on publications.audit to fanlight_owner using (true) with check (true);
grant select on publications.audit to fanlight_app;
grant insert (edition_id, body_hash, kept, small, protecting, linked, earlier, narrowest, faults, findings, took_ms, at)
  on publications.audit to fanlight_app;
-- Not granted: update, delete. Nobody makes an audit pass.

-- Nothing is granted on the basis to anyone: the raw counts leave by publications.earlier alone, to the job.
create policy for_functions on publications.basis to fanlight_owner using (true) with check (true);
