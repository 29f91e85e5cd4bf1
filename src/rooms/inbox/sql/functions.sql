-- She chose to be known: her reference opens the contact from now on, with all that was answered. By whoever answers
-- this question, and for one that has a thread.
create function inbox.hand_over(of_question uuid, to_contact uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (access.is_involved(of_question) and identity.may('inbox.answer')) then return false; end if;
  -- It becomes a contact of its own, never one that is there already.
  if exists (select from process.thing t where t.id = to_contact) then return false; end if;
  update intake.thread set thing_id = to_contact, kind = 'contact' where thing_id = of_question and kind = 'question';
  if not found then return false; end if;
  update inbox.question set contact_id = to_contact where id = of_question;
  return true;
end $$;

-- What she wrote besides goes to that contact, sealed as if she had written it there. By whoever hands over, and by the
-- job that brings what she wrote in the meantime.
create function inbox.hand_on(of_question uuid, new_id uuid, new_key_id text, new_sealed bytea) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into intake.sealed (id, kind, key_id, sealed, thing_id)
  select new_id, 'returned', new_key_id, new_sealed, q.contact_id from inbox.question q
  where q.id = of_question and q.contact_id is not null and access.is_involved(of_question)
    and (identity.may('inbox.answer') or identity.may('intake.take-in'))
  -- Sent again meanwhile it waits here already, and is taken in once.
  on conflict do nothing
$$;

-- Questions whose words have served: she closed it, nobody can come back any more, or it has been over for long.
create function inbox.spent(kept interval) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.id from inbox.question q join process.thing t on t.id = q.id
  where identity.may('inbox.shred') and t.state <> 'shredded' and (
    t.closed_at < now() - kept
    or (q.contact_id is null and not exists (select from intake.thread h where h.thing_id = q.id and h.expires_at > now())))
  order by t.opened_at limit 100
$$;

grant execute on function inbox.hand_over(uuid, uuid), inbox.hand_on(uuid, uuid, text, bytea), inbox.spent(interval)
  to fanlight_app;
