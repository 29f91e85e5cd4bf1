-- Somebody may come back to more than a contact: to a question that she asked without a name, or to a report of a place.
-- What came back says which thing it belongs to, whatever that is.
alter table intake.thread rename column contact_id to thing_id;
alter table intake.thread rename constraint thread_contact_id_key to thread_thing_id_key;
alter table intake.thread add column kind text not null default 'contact' check (kind in ('contact', 'question', 'place'));
alter table intake.thread alter column kind drop default;

alter table intake.reply rename column contact_id to thing_id;
alter table intake.reply drop constraint reply_contact_id_fkey;
-- A question that is handed over takes its answers along: who asked reads on.
alter table intake.reply add constraint reply_thing_id_fkey
  foreign key (thing_id) references intake.thread (thing_id) on update cascade on delete cascade;
alter index intake.reply_contact rename to reply_thing;

alter table intake.sealed rename column contact_id to thing_id;
