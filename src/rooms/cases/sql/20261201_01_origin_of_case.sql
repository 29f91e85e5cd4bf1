-- Whoever works on a case reads the referral it came of, where what was asked of its sender is answered; from now on that goes
-- with allocating. Those who had one before get it here, on the terms on which the case is open to them.
insert into access.involvement (id, thing_id, person_id, grantee, capacity, basis, purpose, parts, until, granted_by)
select gen_random_uuid(), r.id, r.person_id, i.grantee, i.capacity, i.basis, i.purpose, '{}', i.until, i.granted_by
from access.involvement i
join process.thing t on t.id = i.thing_id and t.process = 'case'
join process.thing r on r.id = t.parent_id and r.process = 'referral'
where i.ended_at is null and (i.until is null or i.until > now())
  and i.capacity in ('worker', 'second worker', 'cover', 'supervisor')
  and not exists (
    select from access.involvement held
    where held.thing_id = r.id and held.grantee = i.grantee and held.ended_at is null);
