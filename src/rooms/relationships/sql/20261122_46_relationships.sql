-- Who is what to whom. A link has a life of its own: recorded, judged, shared, ended; and its thing is about the other
-- person, so that what was told of them there is seen by those the link is open to and nobody else.
create schema relationship;
grant usage on schema relationship to fanlight_app;

create table relationship.link (
  id uuid primary key references process.thing on delete cascade,
  -- "person is <kind> other": she is harmed-by him, parent-of the child.
  person_id uuid not null references people.person on delete restrict,
  other_id uuid not null references people.person on delete restrict,
  kind text not null check (kind in ('harmed-by', 'partner', 'ex-partner', 'parent-of', 'child-of', 'sibling',
    'other-family', 'lives-with', 'carer-of')),
  -- Who causes harm, to her, in the words of the forms: partner, family, stranger ...
  relation text,
  -- What section 2 of the Domestic Abuse Act 2021 asks about, as far as somebody said; empty: nobody has.
  ties text[] not null default '{}',
  together text not null default 'unknown' check (together in ('yes', 'no', 'unknown')),
  since date,
  until date,
  -- Recorded by mistake: kept, since others may have read it, and not counted.
  mistaken boolean not null default false,
  note bytea, -- sealed text
  -- Who the primary perpetrator is, as somebody judged last; the reasons are signed notes.
  judged text check (judged in ('other', 'person', 'unclear')),
  check (person_id <> other_id)
);
create index link_person on relationship.link (person_id);
create index link_other on relationship.link (other_id);

alter table relationship.link enable row level security;
alter table relationship.link force row level security;
