-- Ends what a service could read of a referral that is withdrawn, or declined and passed on. For the team that sent it.
create function referral.end_sharing(of_thing uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.involvement i set ended_at = now()
  from referral.referral r
  where r.id = of_thing and i.thing_id = r.id and i.capacity = 'receiving service' and i.ended_at is null
    and identity.may('referral.send') and r.sender = any (identity.grantees()) and access.is_involved(of_thing)
$$;

grant execute on function referral.end_sharing(uuid) to fanlight_app;
