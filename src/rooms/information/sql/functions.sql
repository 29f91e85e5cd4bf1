-- What the public reads: for each page that staff have published or taken away, its text, or nothing.
create function information.published() returns table (page text, body jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.page, v.body
  from information.page p left join information.version v on v.page_id = p.id and v.version = p.published
  where p.published is not null or p.is_withdrawn
$$;

grant execute on function information.published() to fanlight_public;

-- Only a version that the partnership and the panel found fit is published: by the newest word of each, and the
-- partnership's by somebody else than its writer.
create function information.keep_reviewed() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.published is not null and new.published is distinct from old.published and (
    select count(*) from (
      select distinct on (r.side) r.side, r.is_fit, r.by_staff <> v.by_staff as is_other
      from information.review r join information.version v on v.page_id = r.page_id and v.version = r.version
      where r.page_id = new.id and r.version = new.published
      order by r.side, r.at desc, r.id) newest
    where newest.is_fit and (newest.side = 'panel' or newest.is_other)) < 2 then
    raise exception 'the partnership and the panel have not found this version fit' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_reviewed before update on information.page
  for each row execute function information.keep_reviewed();
