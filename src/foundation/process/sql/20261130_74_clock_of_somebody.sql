-- What a job's step started ran for nobody's seat, and so stood on no list and kept others' clocks from going back: it runs
-- for the team or the managers of the thing's own agency, to whom it is open for good.
update process.clock c set for_grantee = (
  select i.grantee from access.involvement i join process.thing t on t.id = i.thing_id
  where i.thing_id = c.thing_id and i.ended_at is null and i.until is null
    and i.grantee ~ ('^(team|role):' || t.agency_id || '/')
  order by i.grantee like 'team:%' desc, i.since limit 1)
where c.for_grantee = 'seat:undefined' and exists (
  select from access.involvement i join process.thing t on t.id = i.thing_id
  where i.thing_id = c.thing_id and i.ended_at is null and i.until is null
    and i.grantee ~ ('^(team|role):' || t.agency_id || '/'));
update process.clock set stopped_at = coalesce(stopped_at, now()), for_grantee = 'system:nobody'
where for_grantee = 'seat:undefined';
alter table process.clock add check (for_grantee !~ ':(undefined|null)?$');
