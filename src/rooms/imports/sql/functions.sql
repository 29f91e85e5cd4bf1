-- For the job alone, of an import it is involved in.
create function imports.is_at_work(of_import uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return identity.may('import.work') and access.is_involved(of_import)
    and exists (select from imports.import i where i.id = of_import and i.work is not null);
end $$;

-- People the importing agency works with already who share keys with a row, with what was told in things that are open
-- to its managers and in no others: nothing that only somebody else was told, or knows, adds to it (SAFETY 47).
create function imports.own_neighbours(for_import uuid, of_side text, keys bigint[], terms bigint[])
returns table (person_id uuid, records uuid[], sealed bytea[], shares real[], model text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as materialized (
    select 'role:' || t.agency_id || '/service-manager' as managers, people.shares(terms) as shares,
      people.model_in_use() as model
    from process.thing t where t.id = for_import and imports.is_at_work(for_import)),
  theirs as materialized (
    select s.person_id, s.shared from asked a cross join lateral people.sharing(keys, 200) s
    join people.person p on p.id = s.person_id and p.side = of_side
    where exists (
      select from access.involvement i
      where i.person_id = s.person_id and i.grantee = a.managers and i.ended_at is null
        and (i.until is null or i.until > now()))
    order by s.shared desc, s.person_id
    limit 25)
  select n.person_id, told.records, told.sealed, a.shares, a.model
  from asked a, theirs n cross join lateral (
    select array_agg(r.id order by r.told_at, r.id) as records, array_agg(r.sealed order by r.told_at, r.id) as sealed
    from people.membership m join people.record r on r.id = m.record_id
    where m.person_id = n.person_id and m.until is null and exists (
      select from access.involvement i
      where i.thing_id = r.thing_id and i.grantee = a.managers and i.ended_at is null
        and (i.until is null or i.until > now()))) as told
  where told.records is not null
$$;

-- Takes away what an earlier dry run found: the columns were named anew.
create function imports.check_anew(of_import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not imports.is_at_work(of_import) then
    raise exception 'only the job checks a list' using errcode = 'insufficient_privilege';
  end if;
  delete from imports.line where import_id = of_import and outcome is null;
end $$;

-- Keeps what the dry run found of some lines.
create function imports.keep_checked(of_import uuid, checked json) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not imports.is_at_work(of_import) then
    raise exception 'only the job checks a list' using errcode = 'insufficient_privilege';
  end if;
  insert into imports.line (import_id, line, agency_id, service, forecast, problems, near_id, key)
  select of_import, f.line, t.agency_id, i.service, f.forecast, f.problems, f.near, decode(f.key, 'hex')
  from json_to_recordset(checked) as f (line int, forecast text, problems jsonb, near uuid, key text),
    imports.import i join process.thing t on t.id = i.id
  where i.id = of_import
  on conflict (import_id, line) do nothing;
end $$;

-- Says what became of a line. A line that has an outcome keeps it: done twice, this does nothing the second time.
create function imports.settle(of_import uuid, of_line int, new_outcome text, new_case uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not imports.is_at_work(of_import) or new_outcome not in ('made', 'here', 'left-out', 'error', 'failed') then
    raise exception 'only the job brings a list over' using errcode = 'insufficient_privilege';
  end if;
  update imports.line set outcome = new_outcome, case_id = new_case
  where import_id = of_import and line = of_line and outcome is null;
  return found;
end $$;

-- Whether nobody has touched a case since it was brought over. Only what the agency itself did counts: what the front
-- door decided of whose it is would else be told by a refusal (SAFETY 47).
create function imports.is_untouched(of_case uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from process.thing t where t.id = of_case and t.state = 'waiting' and t.version = 1)
    and not exists (select from process.thing t where t.parent_id = of_case)
    and not exists (select from chronology.note n where n.thing_id = of_case)
    and not exists (select from people.characteristic c where c.thing_id = of_case)
    and not exists (select from message.outbox o where o.thing_id = of_case);
end $$;

-- How many cases of an import somebody has worked on: for those it is open to.
create function imports.count_touched(of_import uuid) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select count(*) from imports.line l
    where l.import_id = of_import and l.outcome = 'made' and access.is_involved(of_import)
      and not imports.is_untouched(l.case_id));
end $$;

-- Whether the job is to take this case back now: brought over by that import and untouched. Locks it, so that nobody
-- begins to work on it meanwhile.
create function imports.may_take_back(of_import uuid, of_case uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not imports.is_at_work(of_import)
    or not exists (select from imports.line l where l.import_id = of_import and l.case_id = of_case and l.outcome = 'made') then
    return false;
  end if;
  perform from process.thing t where t.id = of_case for update;
  return imports.is_untouched(of_case);
end $$;

-- Takes away all that a case brought over by mistake said, so that the index finds nobody by it, and closes it to
-- everybody. Its row stays without content, with its steps: that it was there is on record.
create function imports.take_back(of_import uuid, of_case uuid, nothing bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not imports.is_at_work(of_import) or not exists (
    select from imports.line l join process.thing t on t.id = l.case_id
    where l.import_id = of_import and l.case_id = of_case and l.outcome = 'made' and t.state = 'mistaken')
  then
    raise exception 'only the job takes a case back, after its step' using errcode = 'insufficient_privilege';
  end if;
  delete from people.name where thing_id = of_case;
  delete from people.detail where thing_id = of_case;
  delete from people.record where thing_id = of_case;
  delete from message.permission where thing_id = of_case;
  update casework.case_file set received = nothing where id = of_case;
  update imports.line set outcome = 'taken-back' where import_id = of_import and case_id = of_case;
  update access.involvement set ended_at = now() where thing_id = of_case and ended_at is null;
end $$;

-- Leaves a case as it is, since somebody has worked on it.
create function imports.keep_case(of_import uuid, of_case uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not imports.is_at_work(of_import) then
    raise exception 'only the job takes a list back' using errcode = 'insufficient_privilege';
  end if;
  update imports.line set outcome = 'kept' where import_id = of_import and case_id = of_case and outcome = 'made';
end $$;

grant execute on function imports.own_neighbours(uuid, text, bigint[], bigint[]), imports.check_anew(uuid),
  imports.keep_checked(uuid, json), imports.settle(uuid, int, text, uuid), imports.count_touched(uuid),
  imports.may_take_back(uuid, uuid), imports.take_back(uuid, uuid, bytea), imports.keep_case(uuid, uuid) to fanlight_app;
