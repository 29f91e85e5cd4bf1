-- Nobody sends or approves in another's name, figures change only when they are sent, and what was approved stays until
-- it is taken up again.
create function indicator.keep_two() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.sent_by is distinct from old.sent_by and new.sent_by is not null
    and new.sent_by is distinct from identity.actor_staff() then
    raise exception 'figures are sent in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if new.approved_by is distinct from old.approved_by and new.approved_by is not null
    and (new.approved_by is distinct from identity.actor_staff() or not identity.may('indicator.approve')) then
    raise exception 'figures are approved in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if (new.numerator is distinct from old.numerator or new.denominator is distinct from old.denominator)
    and not (identity.may('indicator.return') and new.sent_by is not distinct from identity.actor_staff()) then
    raise exception 'figures are changed by whoever sends them' using errcode = 'insufficient_privilege';
  end if;
  if old.approved_by is not null and new.approved_by is not null
    and (new.numerator is distinct from old.numerator or new.denominator is distinct from old.denominator) then
    raise exception 'what was approved is taken up again first' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_two before update on indicator.return
  for each row execute function indicator.keep_two();

-- Whether an indicator is used no longer: its thing is the keepers', and this alone of it is everybody's.
create function indicator.is_retired(of_indicator uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select t.state = 'retired' from process.thing t where t.id = of_indicator and t.process = 'indicator'), false)
$$;

grant execute on function indicator.is_retired(uuid) to fanlight_app;
