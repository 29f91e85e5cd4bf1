-- Nobody approves in another's name, and what was approved, issued or taken back stays so.
create function reports.keep_issued() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.approved_by is distinct from old.approved_by
    and (old.approved_by is not null or new.approved_by is distinct from identity.actor_staff()) then
    raise exception 'a report is approved once, by whoever says so' using errcode = 'insufficient_privilege';
  end if;
  if (old.issued_on is not null and new.issued_on is distinct from old.issued_on)
    or (old.why_withdrawn is not null and new.why_withdrawn is distinct from old.why_withdrawn) then
    raise exception 'what was issued or withdrawn stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_issued before update on reports.report
  for each row execute function reports.keep_issued();

-- A file is of a report that was issued, and so approved by a second person. Asked at the end of the transaction that issues it.
create function reports.assert_issued() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from reports.report r where r.id = new.report_id and r.issued_on is not null) then
    raise exception 'only a report that was issued has files' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create constraint trigger assert_issued after insert on reports.file deferrable initially deferred
  for each row execute function reports.assert_issued();
