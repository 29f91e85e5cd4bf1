-- What everybody may read: what was published, newest first.
create function place.done() returns table (district text, place_id text, you_said text, we_did text, published_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.district, f.place_id, f.you_said, f.we_did, f.published_on
  from place.feedback f order by f.published_on desc, f.problem_id limit 200
$$;

-- Whether others have told of this hexagon too. True from eight accepted reports on, as in all that is published, so that it tells of nobody; and nothing
-- more than true or false.
create function place.is_known(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) >= 8 from place.report r join process.thing t on t.id = r.id
  where r.cell = wanted and t.state in ('moderated', 'joined', 'answered')
$$;

grant execute on function place.done(), place.is_known(text) to fanlight_public;

-- Who told us, counted over all reports that count: for whoever leads, and never of one report or one place.
create function place.about_counts() returns table (question text, answer text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.question, a.answer, count(*)::int
  from place.report r join process.thing t on t.id = r.id
  cross join lateral (values ('age', r.about_age), ('sex', r.about_sex), ('gender', r.about_gender),
    ('ethnicity', r.about_ethnicity), ('religion', r.about_religion), ('orientation', r.about_orientation),
    ('disability', r.about_disability)) a (question, answer)
  where identity.may('place.moderate') and t.state in ('moderated', 'joined', 'answered') and a.answer is not null
  group by a.question, a.answer
$$;

-- What the reports of a problem come to, for whoever works on it: they see no single report.
create function place.problem_counts(of_problem uuid)
returns table (kind text, code text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.kind, c.code, count(*)::int
  from place.report r
  cross join lateral (
    select 'environment', unnest(r.environment) union all select 'behaviour', unnest(r.behaviour)
    union all select 'not-reported', unnest(r.not_reported) union all select 'month', r.reported_month::text
    union all select 'daylight', r.daylight where r.daylight is not null) c (kind, code)
  where r.problem_id = of_problem and access.is_involved(of_problem)
  group by c.kind, c.code
  union all
  select 'answer', a.code, count(*)::int
  from place.answer a join place.report r on r.id = a.report_id
  where r.problem_id = of_problem and access.is_involved(of_problem)
  group by a.code
$$;

grant execute on function place.about_counts(), place.problem_counts(uuid) to fanlight_app;
