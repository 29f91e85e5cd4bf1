-- Ends what a service could read of a referral that is withdrawn, or declined and passed on. For the team that sent it.
create function referral.end_sharing(of_thing uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set ended_at = now()
  from referral.referral r
  where r.id = of_thing and i.thing_id = r.id and i.capacity = 'receiving service' and i.ended_at is null
    and identity.may('referral.send') and r.sender = any (identity.grantees()) and access.is_involved(of_thing)
$$;

-- What was sent stays as it was sent: parts can be chosen anew only while nothing has left. What was answered once about
-- telling it again is not asked twice.
create function referral.keeps_what_was_sent() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.shared, new.parts, new.basis, new.risk_level) is distinct from (old.shared, old.parts, old.basis, old.risk_level)
    and (select t.state from process.thing t where t.id = new.id) is distinct from 'draft' then
    raise exception 'what was sent cannot be changed' using errcode = 'FL060';
  end if;
  if old.repeated is not null and new.repeated is distinct from old.repeated then
    raise exception 'this was asked already' using errcode = 'FL061';
  end if;
  return new;
end $$;

create trigger keeps_what_was_sent before update on referral.referral
  for each row execute function referral.keeps_what_was_sent();

-- A service that declines has no more need to know: what it could read ends with the step, at commit, so that the step
-- itself can still be written by whoever takes it.
create function referral.ends_when_declined() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.involvement i set ended_at = now()
  from referral.referral r
  where r.id = new.thing_id and i.thing_id = r.id and i.capacity = 'receiving service' and i.ended_at is null;
  return null;
end $$;

create constraint trigger ends_when_declined after insert on process.step
  deferrable initially deferred for each row when (new.step = 'decline' and new.to_state = 'declined')
  execute function referral.ends_when_declined();

-- Once a service has taken someone on, or keeps her on its waiting list, what it was sent stays open to it: the time by
-- which an unanswered sharing runs out no longer counts. For whoever answers there.
create function referral.keep_sharing(of_thing uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set until = null
  where i.thing_id = of_thing and i.capacity = 'receiving service' and i.ended_at is null
    and identity.may('referral.answer') and access.is_involved(of_thing)
$$;

-- Referrals whose answer was due before this time and that nobody has escalated yet, with that time. For the job alone.
create function referral.unanswered(due_before timestamptz) returns table (id uuid, due_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.thing_id, c.due_at
  from process.clock c join process.thing t on t.id = c.thing_id
  where identity.may('referral.escalate') and t.process = 'referral' and t.state = 'sent'
    and c.name = 'answer' and c.stopped_at is null and c.due_at < due_before
    and not exists (select from process.step s where s.thing_id = c.thing_id and s.step = 'escalate')
  order by c.due_at limit 200
$$;

-- Opens one unanswered referral to the job, for the minutes it needs, and to the service's managers on the same terms as
-- to the team that did not answer. Whose managers they are follows from that team. False when there is nothing to open.
create function referral.open_escalation(of_thing uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from referral.unanswered('infinity') u where u.id = of_thing) then return false; end if;
  insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, until, granted_by)
  values (gen_random_uuid(), of_thing, 'system:referrals', 'escalation', 'no answer came in time', 'to tell those concerned',
    now() + interval '10 minutes', 'system:referrals');
  insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, parts, until, granted_by)
  select gen_random_uuid(), of_thing, 'role:' || a.agency || '/service-manager', i.capacity, i.basis, i.purpose, i.parts,
    i.until, 'system:referrals'
  from access.involvement i, unnest(access.agencies_of(i.grantee)) as a (agency)
  where i.thing_id = of_thing and i.capacity = 'receiving service' and i.ended_at is null
    and (i.until is null or i.until > now());
  return true;
end $$;

-- The request behind a case or a referral, for whoever may refer on from it. For the functions below alone, which say one thing of it.
create function referral.contacts_behind(of_thing uuid) returns setof front_door.contact
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive behind as (
    select t.id, t.parent_id from process.thing t
    where t.id = of_thing and identity.may('referral.send') and access.is_involved(of_thing)
    union all
    select t.id, t.parent_id from process.thing t join behind b on t.id = b.parent_id)
  select c.* from behind b join front_door.contact c on c.id = b.id
$$;

-- Which employers someone close to her has, as the request behind a case said: so that a service that refers her on bars
-- the same agencies without ever seeing that request (SAFETY 50).
create function referral.employers_behind(of_thing uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct e), '{}') from referral.contacts_behind(of_thing) as c, unnest(c.employers) as e
$$;

-- Whether the request behind a referral was a professional's: so that a service that refers her on is not offered to say that
-- nobody referred her, without ever seeing that request.
create function referral.professional_behind(of_thing uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from referral.contacts_behind(of_thing) as c where c.kind = 'professional')
$$;

grant execute on function referral.end_sharing(uuid), referral.keep_sharing(uuid), referral.unanswered(timestamptz),
  referral.open_escalation(uuid), referral.employers_behind(uuid), referral.professional_behind(uuid) to fanlight_app;
