-- The roles of the platform. Roles belong to the whole server, so another database may have made them already.
-- fanlight_owner owns every object and is not a superuser: forced row-level security holds for it too.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['fanlight_owner', 'fanlight_app', 'fanlight_public', 'fanlight_sign_in', 'fanlight_jobs']
  loop
    begin
      execute format('create role %I nologin noinherit', wanted);
    exception when duplicate_object or unique_violation then
      null; -- Made by another database of this server, or by a migration racing this one.
    end;
  end loop;
  foreach wanted in array array['fanlight_login', 'fanlight_public_login']
  loop
    begin
      execute format('create role %I login noinherit', wanted);
    exception when duplicate_object or unique_violation then
      null;
    end;
  end loop;
end $$;

grant fanlight_app, fanlight_public, fanlight_sign_in, fanlight_jobs to fanlight_login;
grant fanlight_public to fanlight_public_login;
do $$
begin
  -- Whoever migrates works as the owner; the owner itself need not, and may not, be granted to itself.
  if current_user <> 'fanlight_owner' then
    execute format('grant fanlight_owner to %I', current_user);
  end if;
  execute format('grant create, connect, temporary on database %I to fanlight_owner', current_database());
end $$;
revoke create on schema public from public;
