-- What everybody may read: editions that were published, newest first. Of one that was withdrawn only that it was, and why.
create function publications.published()
returns table (number int, why text, body jsonb, published_on text, withdrawn_on text, withdrawn_why text, tables text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.number, e.why, case when e.withdrawn_on is null then e.body end, e.published_on::text,
    e.withdrawn_on::text, e.withdrawn_why, e.tables
  from publications.edition e where e.published_on is not null order by e.number desc
$$;

-- What was counted for the editions that went out, withdrawn ones too: what was read cannot be taken back. For the audit alone.
create function publications.earlier() returns table (counted jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.counted
  from publications.basis b join publications.edition e on e.id = b.edition_id
  where identity.may('publication.check') and e.published_on is not null
  order by e.number desc
$$;

-- Keeps what was counted for an edition, once.
create function publications.keep_basis(of_edition uuid, what jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.may('publication.check') then
    raise exception 'only the audit keeps what was counted' using errcode = 'insufficient_privilege';
  end if;
  insert into publications.basis (edition_id, counted) values (of_edition, what);
end $$;

-- What was worked out stays so, nobody signs in another's name, and nothing is published or taken back twice.
create function publications.keep_edition() returns trigger
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.body_hash, new.follows, new.body) is distinct from (old.body_hash, old.follows, old.body) then
    if old.body is not null or not identity.may('publication.check') then
      raise exception 'what an edition shows is worked out once, by the job' using errcode = 'insufficient_privilege';
    end if;
  end if;
  if new.signed_by is distinct from old.signed_by
    and (old.signed_by is not null or new.signed_by is distinct from identity.actor_staff()
      or not identity.may('publication.sign')) then
    raise exception 'an edition is signed off once, by whoever says so' using errcode = 'insufficient_privilege';
  end if;
  if (new.published_on is distinct from old.published_on or new.withdrawn_on is distinct from old.withdrawn_on)
    and not identity.may('publication.prepare') then
    raise exception 'only those who prepare editions publish them and take them back' using errcode = 'insufficient_privilege';
  end if;
  if (old.published_on is not null and new.published_on is distinct from old.published_on)
    or (old.is_discarded and not new.is_discarded)
    or (old.withdrawn_on is not null
      and (new.withdrawn_on, new.withdrawn_why) is distinct from (old.withdrawn_on, old.withdrawn_why)) then
    raise exception 'what was published, withdrawn or put aside stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_edition before update on publications.edition
  for each row execute function publications.keep_edition();

grant execute on function publications.earlier(), publications.keep_basis(uuid, jsonb) to fanlight_app;
grant execute on function publications.published() to fanlight_public;
