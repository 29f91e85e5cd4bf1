-- A fact's splits are put together from what is known once of its measure and of its person, and not looked up one by one.

-- All is counted anew when the new definition is met.
delete from figures.rule;
delete from figures.said;

alter table figures.rule
  -- {"measures": {"requests": ["district", "form", "person"], ...}, "characteristics": ["ethnicity", ...], "ranks": [...]}, and the
  -- same laid out.
  add by_district text[] not null,
  add by_form text[] not null,
  add by_person text[] not null,
  add characteristics text[] not null,
  -- What is said of somebody who said nothing: {"ethnicity=not-said", ...}.
  add unsaid text[] not null,
  -- Answers that have an order, worst first: {"feels-safe=not-at-all", "feels-safe=a-little", ...}.
  add ranks text[] not null;

-- What a person is counted as by what she said last of each: {"ethnicity=white", "disability=not-said", ...}.
alter table figures.said drop answers, add cuts text[] not null;
