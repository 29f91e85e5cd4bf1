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

-- For what follows alone. What the log says of a referrer's news counts at the contact: danger now is marked there and comes
-- first in the queue, as if it had been sent with it; a way that is no longer safe ends what was checked.
create function professional.pass_on(news process.step, of_contact uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if news.detail->>'danger' = 'yes' then
    update front_door.contact c set danger = true, danger_said_at = news.at, danger_said_by = 'referrer'
    where c.id = of_contact;
  end if;
  if news.detail->>'unsafeWay' = 'true' then perform professional.end_ways(of_contact); end if;
end $$;

-- In the transaction in which she tells it. She has no rights at the contact, and learns nothing of it.
create function professional.passes_on_news() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform professional.pass_on(new, t.parent_id)
  from process.thing t where t.id = new.thing_id and t.process = 'request' and t.parent_id is not null;
  return null;
end $$;

-- After, so that row policies speak first.
create trigger passes_on_news after insert on process.step
  for each row when (new.detail->>'danger' = 'yes' or new.detail->>'unsafeWay' = 'true')
  execute function professional.passes_on_news();

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
  perform professional.pass_on(s, to_contact) from process.step s
  where s.thing_id = of_request and s.step <> 'send' order by s.id;
  return true;
end $$;

grant execute on function professional.join_contact(uuid, uuid) to fanlight_app;
