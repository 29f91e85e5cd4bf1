-- Who is interested in joining a group of the partnership's. It is joined with nothing else there is of anybody: not with a
-- person, a contact or a case, and no such table points here.
create schema involvement;
grant usage on schema involvement to fanlight_app;

create table involvement.interest (
  id uuid primary key references process.thing on delete cascade,
  -- The pack's short name of the group, and of the way to take part where it has several.
  group_id text not null,
  way text,
  -- Name, how to reach them, what they brought and what would make it easier: one sealed value. Gone when it is deleted.
  said bytea,
  received_at timestamptz not null
);

alter table involvement.interest enable row level security;
alter table involvement.interest force row level security;

-- The engine keeps whom a thing is about and what it stands under for every process. Of an interest there is neither, by whatever hand.
alter table process.thing add constraint interest_is_nobodys
  check (process <> 'interest' or (person_id is null and parent_id is null));
