-- All that the public pages learn: yes or no. Not who checked it.
create function languages.is_checked(wanted text, wanted_version text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from languages.checked where language = wanted and version = wanted_version)
$$;
grant execute on function languages.is_checked(text, text) to fanlight_public;
