-- Every door someone may come through: herself, about someone else, about one's own behaviour, a young person, and a
-- professional on somebody's behalf. Where she lives and what form the harm takes are coded, for services to fit and
-- figures to split; both may stay unsaid.
alter table front_door.contact drop constraint contact_kind_check;
alter table front_door.contact add constraint contact_kind_check
  check (kind in ('need-help', 'worried', 'own-behaviour', 'young', 'professional'));
alter table front_door.contact
  add column district text,
  add column forms text[] not null default '{}';
