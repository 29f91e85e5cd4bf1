-- A third kind of message: to the work address of a professional without an account, which she gave herself. Its text
-- is a fixed one with a link that works once; both stay sealed until it leaves.
alter table message.outbox add column to_sealed bytea;
alter table message.outbox drop constraint outbox_check;
alter table message.outbox add constraint outbox_check check (
  case
    when staff_id is not null then num_nonnulls(thing_id, permission_id, sender_name, body_sealed, to_sealed) = 0
    when to_sealed is not null then
      num_nonnulls(thing_id, permission_id, sender_name, attempt_id) = 0 and body_sealed is not null and channel = 'email'
    else num_nonnulls(thing_id, permission_id, sender_name, body_sealed) = 4
  end);
