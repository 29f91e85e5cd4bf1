-- A session shows its own row to whoever holds its token, and no other row to anyone. Every other policy asks this row
-- who is asking, so this one line and identity.current_session(), in the same words, are what decides that. The token
-- is hashed once, and not for each session there is.
create policy own on identity.session for select to fanlight_app
  using (token_hash = (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')))
    and is_standing and expires_at > now() and coalesce(seat_until > now(), true)
    and (system_actor is not null or seen_at > now() - make_interval(mins => idle_minutes)));
-- Not granted: the token's hash; inserting, updating, deleting. Functions do, most of them for the sign-in role only.
grant select (grantees, is_conflicted) on identity.session to fanlight_app;

-- Names of colleagues are needed to say who knows and who decided; only administrators of people add one.
create policy colleagues on identity.staff for select to fanlight_app
  using (cardinality((select me.grantees from identity.session me)) > 0);
create policy administer on identity.staff for insert to fanlight_app
  with check ((select identity.may('admin.people')) and state = 'invited');
create policy for_functions on identity.staff to fanlight_owner using (true) with check (true);

create policy colleagues on identity.seat for select to fanlight_app
  using (cardinality((select me.grantees from identity.session me)) > 0);
create policy for_functions on identity.seat to fanlight_owner using (true) with check (true);

-- Asking is the administrators' part, never for oneself, and always in one's own name. Deciding is a function.
create policy ask on identity.role_grant for insert to fanlight_app
  with check ((select identity.may('admin.people')) and requested_by = (select identity.actor_staff())
    and staff_id is distinct from (select identity.actor_staff())
    and (kind = 'way-in' or not identity.are_walled(staff_id, role_id)));
create policy administrators on identity.role_grant for select to fanlight_app
  using ((select identity.may('admin.people'))
    or ((select identity.may('access.approve')) and agency_id = (select identity.actor_agency())
      and staff_id is distinct from (select identity.actor_staff())));
create policy for_functions on identity.role_grant to fanlight_owner using (true) with check (true);

-- Nothing is granted on passkeys, challenges, invitations and forms sent to anyone: only functions read and write them.
create policy for_functions on identity.session to fanlight_owner using (true) with check (true);
create policy for_functions on identity.sent_form to fanlight_owner using (true) with check (true);
create policy for_functions on identity.passkey to fanlight_owner using (true) with check (true);
create policy for_functions on identity.challenge to fanlight_owner using (true) with check (true);
create policy for_functions on identity.invitation to fanlight_owner using (true) with check (true);

grant select on identity.agency, identity.team, identity.role, identity.role_permission to fanlight_app, fanlight_sign_in;
grant select on identity.staff, identity.seat to fanlight_app;
grant insert (id, name, email, state) on identity.staff to fanlight_app;
-- Not granted: changing a person's e-mail address, by which agencies vouch for her; inserting or changing a seat,
-- which needs a second person (identity.decide_grant) or ends it (identity.end_seat, identity.leave).
grant select (id, kind, staff_id, agency_id, team_id, role_id, until, reason_sealed, requested_by, requested_at,
  expires_at, decided_by, decided_at, decision) on identity.role_grant to fanlight_app;
grant insert (id, kind, staff_id, agency_id, team_id, role_id, until, reason_sealed, requested_by, expires_at)
  on identity.role_grant to fanlight_app;
