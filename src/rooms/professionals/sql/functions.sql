-- What was sent stays as it was sent; what came of it is said by those who triage, and by nobody else.
create function professional.keep_sent() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.answers, new.referrer, new.contact_id, new.may_know)
      is distinct from (old.answers, old.referrer, old.contact_id, old.may_know)
    and exists (select from process.thing t where t.id = new.id and t.process = 'request' and t.state <> 'draft') then
    raise exception 'what was sent stays as it was sent' using errcode = 'insufficient_privilege';
  end if;
  if new.outcome is distinct from old.outcome and not identity.may('contact.triage') then
    raise exception 'the front door says what came of it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_sent before update on professional.request
  for each row execute function professional.keep_sent();

-- For what follows alone. Ends what was checked of reaching her, as her own word elsewhere does
-- (front_door.ends_what_was_said): at the contact, at what it came from and what came of it, and at all else of hers. What
-- was queued is refused when it is about to leave; leave to try what was too old goes with it.
create function professional.end_ways(of_contact uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare ended uuid[];
begin
  ended := array(select process.line_of(array(select t.id from process.thing t
    where t.id = of_contact or t.person_id = (select c.person_id from process.thing c where c.id = of_contact))));
  update message.permission p set expires_at = greatest(now(), p.verified_at)
  where p.thing_id = any (ended) and p.withdrawn_at is null and p.expires_at > now();
  update message.approved_attempt a set until = greatest(now(), a.approved_at)
  where a.thing_id = any (ended) and a.until > now();
end $$;

-- A referrer who tells that a way is no longer safe ends what was checked, in the transaction in which she tells it. She
-- has no rights at the contact, and learns nothing of it.
create function professional.ends_ways_told_unsafe() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform professional.end_ways(t.parent_id)
  from process.thing t where t.id = new.thing_id and t.process = 'request' and t.parent_id is not null;
  return null;
end $$;

-- After, so that row policies speak first.
create trigger ends_ways_told_unsafe after insert on process.step
  for each row when (new.detail->>'unsafeWay' = 'true')
  execute function professional.ends_ways_told_unsafe();

-- Puts a request under the contact it became, so that a conflict of interest in the one hides the other. For the job
-- that takes it in; false when this contact is not the one that the request names.
create function professional.join_contact(of_request uuid, to_contact uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update process.thing t set parent_id = r.contact_id
  from professional.request r
  where r.id = of_request and t.id = r.id and r.contact_id = to_contact and t.parent_id is null
    and identity.may('intake.take-in') and access.is_involved(to_contact) and access.is_involved(of_request);
  if not found then return false; end if;
  -- Told before it was taken in.
  if exists (select from process.step s where s.thing_id = of_request and s.detail->>'unsafeWay' = 'true') then
    perform professional.end_ways(to_contact);
  end if;
  return true;
end $$;

grant execute on function professional.join_contact(uuid, uuid) to fanlight_app;
