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

-- Puts a request under the contact it became, so that a conflict of interest in the one hides the other. For the job
-- that takes it in; false when this contact is not the one that the request names.
create function professional.join_contact(of_request uuid, to_contact uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with joined as (
    update process.thing t set parent_id = r.contact_id
    from professional.request r
    where r.id = of_request and t.id = r.id and r.contact_id = to_contact and t.parent_id is null
      and identity.may('intake.take-in') and access.is_involved(to_contact) and access.is_involved(of_request)
    returning 1)
  select exists (select from joined)
$$;

grant execute on function professional.join_contact(uuid, uuid) to fanlight_app;
