-- What came out of a case and is open to whoever works on it, and the referral it came of, where whoever sent it is asked;
-- store/case-parts.ts names the same.
create function casework.with_parts(of_case uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select of_case union all
  select t.id from process.thing t
  where t.parent_id = of_case and t.process in ('plan', 'goal', 'task', 'review', 'document', 'risk', 'needs') union all
  select r.id from process.thing t join process.thing r on r.id = t.parent_id
  where t.id = of_case and r.process = 'referral'
$$;
-- Not granted: only the functions below ask it.

-- A case has one worker: when another takes over, the one before her no longer sees it, nor what came out of it. For
-- whoever allocates cases.
create function casework.end_worker(of_thing uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set ended_at = now()
  where i.thing_id in (select casework.with_parts(of_thing)) and i.capacity = 'worker' and i.ended_at is null
    and identity.may('case.allocate') and access.is_involved(of_thing)
$$;

-- Somebody by name, or a team, no longer works on a case. What the managers have stays: a case is never nobody's. Only
-- what was given for the work is ended: neither an emergency's hours nor a sharing that somebody gave for a time.
create function casework.end_member(of_thing uuid, whom text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set ended_at = now()
  where i.thing_id in (select casework.with_parts(of_thing)) and i.grantee = whom and i.ended_at is null
    and i.capacity in ('worker', 'second worker', 'cover', 'supervisor', 'intake')
    and whom not like 'role:%'
    and identity.may('case.allocate') and access.is_involved(of_thing)
$$;

-- When a case closes, the people who worked on it by name have some time to finish writing. For whoever works cases. A
-- time already over is not set: whoever closes the case is one of them, and the step is hers to finish.
create function casework.end_team(of_thing uuid, lasting timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set until = lasting
  where i.thing_id in (select casework.with_parts(of_thing)) and i.grantee like 'staff:%' and i.ended_at is null
    and i.capacity in ('worker', 'second worker', 'cover', 'supervisor')
    and (i.until is null or i.until > lasting) and lasting > now()
    and identity.may('case.work') and access.is_involved(of_thing)
$$;

grant execute on function casework.end_worker(uuid), casework.end_member(uuid, text),
  casework.end_team(uuid, timestamptz) to fanlight_app;
