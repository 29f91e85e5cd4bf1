import { randomUUID } from "node:crypto";
import type { WorldSharing } from "../../../src/foundation/access-table/index.ts";
import type { OwnerClient } from "./owner-client.ts";
import type { PlannedPerson, PlannedThing } from "./plan-things.ts";

const NOTHING = Buffer.from([0]);

/** When a sharing ended, and until when it lasts, as SQL. */
const LASTS: Readonly<Record<WorldSharing["kind"], string>> = {
  standing: "null, null",
  timed: "null, now() + interval '1 hour'",
  "break-glass": "null, now() + interval '1 hour'",
  ended: "now() - interval '1 minute', null",
  expired: "null, now() - interval '1 second'",
};

/** A process's own row of a thing. A new process gets its line here. */
const OWN_ROW: Readonly<Record<string, string>> = {
  contact: `insert into front_door.contact (id, kind, answers, received_at)
     select id, case agency_id when 'chrysalis' then 'own-behaviour' else 'need-help' end, $2, now()
     from process.thing where id = $1`,
  risk: "insert into risk.assessment (id, tool, tool_version, answers) values ($1, 'dash', 1, $2)",
  needs: "insert into needs.assessment (id, said) values ($1, $2)",
  referral: `insert into referral.referral (id, service, shared, parts, basis, sender)
    values ($1, 'idva', $2, '{}', 'agreed', 'team:front-door/front-door')`,
  relationship: `insert into relationship.link (id, person_id, other_id, kind, note)
    select t.id, p.id, t.person_id, 'harmed-by', $2 from process.thing t, people.person p
    where t.id = $1 and p.reference like 'P-Dot-%' limit 1`,
  match: `with two as (
      insert into people.person (id, reference, agency_id, side, created_by)
      select gen_random_uuid(), 'P-match-' || gen_random_uuid(), 'front-door', 'harmed', 'system:matrix' from generate_series(1, 2)
      returning id),
    made as (
      insert into person_index.match (id, one_id, other_id, bits, probability, parts)
      select $1, (select id from two order by id limit 1), (select id from two order by id desc limit 1), 5, 0.9, $2
      returning id),
    reviewer as (
      insert into identity.staff (id, name, email)
      values (gen_random_uuid(), 'A reviewer', gen_random_uuid() || '@test.example') returning id)
    insert into person_index.answer (id, match_id, round, said, by_staff)
    select $1, made.id, 1, 'same', reviewer.id from made, reviewer`,
  import: `with made as (insert into imports.import (id, service, lines, headings_key, file_key)
      values ($1, 'idva', 1, $2, $2) returning id),
    part as (insert into imports.part (import_id, place, sealed) select made.id, 1, $2 from made)
    insert into imports.line (import_id, line, agency_id, service, forecast) select made.id, 2, 'advocacy', 'idva', 'new' from made`,
  request:
    "insert into professional.request (id, answers, referrer_key) values ($1, $2, decode(repeat('00', 16), 'hex'))",
  case: "insert into casework.case_file (id, service, received) values ($1, 'idva', $2)",
  plan: `with made as (insert into support.plan (id, version) values ($1, 1) returning id)
    insert into support.plan_text (id, plan_id, version, body, by_staff)
    select $1, made.id, 1, $2, s.id from made, identity.staff s limit 1`,
  goal: "insert into support.goal (id, need, words) values ($1, 'advocacy', $2)",
  task: "insert into support.task (id, title) values ($1, $2)",
  document: `insert into document.file (id, kind, source, media_type, added_by, name, content)
    select $1, 'letter', 'her', 'text/plain', s.id, $2, $2 from identity.staff s limit 1`,
  page: `with made as (insert into information.page (id, page, latest) values ($1, gen_random_uuid()::text, 1) returning id),
    read as (insert into information.review (id, page_id, version, side, is_fit, by_staff)
      select $1, made.id, 1, 'panel', false, s.id from made, identity.staff s limit 1)
    insert into information.version (id, page_id, version, body, by_staff)
    select $1, made.id, 1, '{}', s.id from made, identity.staff s where $2::bytea is not null limit 1`,
  question: `with made as (insert into inbox.question (id, received_at) values ($1, now()) returning id)
    insert into inbox.message (id, question_id, from_us, words, written_at) select made.id, made.id, false, $2, now() from made`,
  remark:
    "insert into information.remark (id, page, kind, words, said_at) values ($1, 'p.41', 'other', $2, now())",
  interest:
    "insert into involvement.interest (id, group_id, said, received_at) values ($1, 'champions', $2, now())",
  release: `with made as (insert into hotspots.release (id, quarter, body, prepared_by)
      select $1, (select coalesce(max(quarter), '2002-01-01') + interval '3 months' from hotspots.release), '{}', s.id
      from identity.staff s limit 1 returning id)
    insert into hotspots.revision (id, release_id, said_on, what, by_staff)
    select $1, made.id, '2003-01-01', 'late', s.id from made, identity.staff s where $2::bytea is not null limit 1`,
  indicator: `with made as (
      insert into indicator.indicator (id, slug) values ($1, gen_random_uuid()::text) returning id),
    defined as (
      insert into indicator.version (indicator_id, version, body, reason) select made.id, 1, '{}', 'Made' from made
      returning indicator_id)
    insert into indicator.observation (indicator_id, period, months, version, revision, state, method)
    select indicator_id, '2003-01-01', 1, 1, 1, 'none', 'computed' from defined where $2::bytea is not null`,
  return: `with asked as (
      insert into indicator.indicator (id, slug) select id, gen_random_uuid()::text from process.thing
      where id = $1 returning id)
    insert into indicator.return (id, indicator_id, agency_id, period, months)
    select $1, asked.id, 'constabulary', '2003-01-01', 1 from asked where $2::bytea is not null`,
  "figures-import": `insert into indicator.figures_import (id, title, figures, sent_by)
    select $1, 'Figures', '[]', s.id from identity.staff s where $2::bytea is not null limit 1`,
  strategy: `with made as (
      insert into strategy.item (id, strategy_id, kind, code) values ($1, $1, 'strategy', 'S') returning id)
    insert into strategy.item_version (id, item_id, valid_from, author, reason, body)
    select made.id, made.id, now(), 'system:matrix', 'matrix', '{"title": "A strategy"}' from made where $2::bytea is not null`,
  action: `with made as (
      insert into strategy.item (id, strategy_id, kind, code)
      select $1, s.id, 'action', 'A' from strategy.item s where s.kind = 'strategy' order by s.id limit 1 returning id),
    said as (insert into strategy.item_version (id, item_id, valid_from, author, reason, body)
      select made.id, made.id, now(), 'system:matrix', 'matrix', '{"title": "An action"}' from made)
    insert into strategy.report (id, action_id, step) select made.id, made.id, 'report' from made where $2::bytea is not null`,
  evidence: `insert into strategy.evidence (id, item_id, kind, shows, link, by_staff)
    select $1, i.id, 'link', 'A standard', 'https://example.org/', s.id from identity.staff s,
      (select id from strategy.item where kind = 'strategy' order by id limit 1) i where $2::bytea is not null limit 1`,
  "place-report": `with made as (
      insert into place.report (id, cell, district, reported_month)
      values ($1, '89194ad1487ffff', 'stevenage', date_trunc('month', now())) returning id)
    insert into place.answer (id, report_id, code, received_at) select gen_random_uuid(), made.id, 'same', now() from made
    where $2::bytea is not null`,
  "place-problem": `with made as (
      insert into place.problem (id, title, cells, district) values ($1, 'A place', '{89194ad1487ffff}', 'stevenage') returning id),
    told as (insert into place.feedback (problem_id, district, you_said, we_did, published_on)
      select made.id, 'stevenage', 'Dark', 'Lit', current_date from made)
    insert into place.action (id, problem_id, kind, words, responsible, due_on, by_staff)
    select gen_random_uuid(), made.id, 'lighting', 'Lamps', 'Highways', current_date, s.id from made, identity.staff s
    where $2::bytea is not null limit 1`,
  edition: `with made as (
      insert into publications.edition (id, number, tables, until, profile, why, prepared_by)
      select $1, (select coalesce(max(number), 0) + 1 from publications.edition), '{requests}', '2026-01-01', 'standard',
        'scheduled', s.id
      from identity.staff s limit 1 returning id),
    counted as (insert into publications.basis (edition_id, counted) select made.id, '{}' from made)
    insert into publications.audit (edition_id, body_hash, kept, small, protecting, linked, earlier, faults, findings, took_ms, at)
    select made.id, 'x', 0, 0, 0, 0, 0, 0, '[]', 0, now() from made where $2::bytea is not null`,
  meeting: `with made as (
      insert into governance.meeting (id, body, title, held_on, agenda)
      values ($1, 'partnership-board', 'A meeting', '2026-12-01', '{One}') returning id),
    seat as (
      insert into governance.seat (id, kept_by, body, part, since, is_close, begun_by)
      select made.id, t.agency_id, 'co-production-panel', 'member', '2026-01-01', true, s.id
      from made, process.thing t, (select id from identity.staff limit 1) s where t.id = $1 returning id),
    named as (insert into governance.seat_name (seat_id, is_close, name) select seat.id, true, 'Made up' from seat),
    put as (
      insert into reports.plan_page (id, meeting_id, page, paper, sha256, at, by_staff)
      select made.id, made.id, 'plan', '{}', encode(sha256('{}'::bytea), 'hex'), now(), s.id
      from made, (select id from identity.staff limit 1) s),
    there as (
      insert into governance.attendance (meeting_id, seat_id, is_close, was) select made.id, seat.id, true, 'present' from made, seat),
    written as (
      insert into governance.minute (id, meeting_id, item, words, at, by_staff)
      select gen_random_uuid(), made.id, 1, 'Said', now(), s.id from made, (select id from identity.staff limit 1) s)
    insert into governance.decision (id, meeting_id, number, item, words, options, influence, objectives, at, by_staff)
    select gen_random_uuid(), made.id, 1, 1, 'Done', 'None', '{none}', '{}', now(), s.id from made, identity.staff s
    where $2::bytea is not null limit 1`,
  "board-report": `with made as (
      insert into reports.report (id, body, until, snapshot, sha256, prepared_by, approved_by, issued_on)
      select $1, 'partnership-board', '2026-12-01', '{}', encode(sha256('{}'::bytea), 'hex'), s.id,
        (select o.id from identity.staff o where o.id <> s.id limit 1), '2026-12-01' from identity.staff s limit 1 returning id),
    said as (
      insert into reports.commentary (id, report_id, section, words, at, by_staff)
      select gen_random_uuid(), made.id, 'P1', 'Said', now(), s.id from made, (select id from identity.staff limit 1) s),
    filed as (
      insert into reports.file (report_id, format, bytes, sha256)
      select made.id, 'pdf', '\\x00', encode(sha256('\\x00'::bytea), 'hex') from made)
    insert into reports.paper (report_id, meeting_id, at, by_staff)
    select made.id, t.id, now(), s.id from made, (select id from process.thing limit 1) t, identity.staff s
    where $2::bytea is not null limit 1`,
  "strategic-risk": `with made as (
      insert into risk_register.risk (id, raised_at, title, cause, event, effect, objectives, owner_agency, owner_role)
      values ($1, 'partnership-board', 'A risk', 'One', 'Two', 'Three', '{}', 'county-council', 'Head') returning id),
    placed as (
      insert into risk_register.placement (id, risk_id, at, body, because)
      select gen_random_uuid(), made.id, now(), 'partnership-board', 'missed' from made),
    explained as (
      insert into risk_register.reason (id, risk_id, step, at, by_staff, said)
      select gen_random_uuid(), made.id, 'change', now(), s.id, 'Said' from made, (select id from identity.staff limit 1) s)
    insert into risk_register.score (id, risk_id, step, at, by_staff, inherent_likelihood, inherent_impact, residual_likelihood,
      residual_impact, controls, response, plan)
    select gen_random_uuid(), made.id, 'assess', now(), s.id, 4, 4, 3, 3, 'Done', 'reduce', 'To do' from made, identity.staff s
    where $2::bytea is not null limit 1`,
  "board-action": `with made as (
      insert into governance.action (id, body, what, owner_agency, due_on)
      values ($1, 'partnership-board', 'An action', 'county-council', '2026-12-01') returning id)
    insert into governance.action_report (id, action_id, step, at, by_staff, said)
    select gen_random_uuid(), made.id, 'update', now(), s.id, 'Said' from made, identity.staff s
    where $2::bytea is not null limit 1`,
  review: `with made as (insert into support.review (id, stage) values ($1, 'review') returning id)
    insert into support.outcome (review_id, outcome, answer) select made.id, 'feels-safe', 'very' from made
    where $2::bytea is not null`,
};

/** Makes a thing with a row in every table that things have rows in. */
export async function addThing(
  client: OwnerClient,
  thing: PlannedThing,
  people: readonly PlannedPerson[],
): Promise<void> {
  const { id, label, process, state, agency } = thing;
  const personId = people.find((person) => person.label === thing.person)?.id ?? null;
  await client.query(
    `insert into process.thing (id, process, reference, state, agency_id, person_id, opened_by)
     values ($1, $2, $3, $4, $5, $6, 'system:matrix')`,
    [id, process, `T-${label}-${id}`, state, agency, personId],
  );
  const opening = "select step from process.rule where process = $2 and from_state = '' limit 1";
  await client.query(
    `insert into process.step (thing_id, step, from_state, to_state, by) values ($1, (${opening}), '', $3, 'system:matrix')`,
    [id, process, state],
  );
  await client.query(
    `insert into process.clock (thing_id, name, started_at, limit_key, for_grantee, due_at)
     values ($1, 'matrix', now(), 'matrix', 'team:front-door/front-door', now() + interval '1 hour')`,
    [id],
  );
  const own = OWN_ROW[process];
  if (!own) throw new Error(`Say in tests/support/access/add-thing.ts what own row a ${process} has.`);
  await client.query(own, [id, NOTHING]);
  await addBeside(client, thing);
  for (const sharing of thing.sharings) await addSharing(client, id, sharing);
  await addTold(client, thing, personId);
  await addMessages(client, thing);
}

/** Rows that stand beside a process's own. */
async function addBeside(client: OwnerClient, { id }: PlannedThing): Promise<void> {
  await client.query(
    `insert into front_door.safe_contact (id, thing_id, said, by_staff)
     select $1, $2, $3, s.id from identity.staff s limit 1`,
    [randomUUID(), id, NOTHING],
  );
  await client.query(
    "insert into needs.need (id, thing_id, need, state) values ($1, $2, 'advocacy', 'wanted')",
    [randomUUID(), id],
  );
}

async function addSharing(
  client: OwnerClient,
  thingId: string,
  { grantee, kind }: WorldSharing,
): Promise<void> {
  const capacity = kind === "break-glass" ? kind : "matrix";
  await client.query(
    `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by, ended_at, until)
     values ($1, $2, $3, $4, 'matrix', 'matrix', 'system:matrix', ${LASTS[kind]})`,
    [randomUUID(), thingId, grantee, capacity],
  );
}

async function addTold(
  client: OwnerClient,
  { id, agency }: PlannedThing,
  personId: string | null,
): Promise<void> {
  await client.query(
    `insert into chronology.note (id, thing_id, kind, body, by_staff, agency_id)
     select $1, $2, 'fact', $3, s.id, $4 from identity.staff s limit 1`,
    [randomUUID(), id, NOTHING, agency],
  );
  if (personId === null) return;
  await client.query(
    `insert into people.characteristic (id, person_id, thing_id, characteristic, answers)
     values ($1, $2, $3, 'gender', '{woman}')`,
    [randomUUID(), personId, id],
  );
  for (const [table, kind] of [
    ["people.name", "preferred"],
    ["people.detail", "phone"],
  ] as const) {
    await client.query(
      `insert into ${table} (id, person_id, kind, sealed, thing_id) values ($1, $2, $3, $4, $5)`,
      [randomUUID(), personId, kind, NOTHING, id],
    );
  }
}

/** The thing's own id stands for its permission's too. */
async function addMessages(client: OwnerClient, { id, agency }: PlannedThing): Promise<void> {
  await client.query(
    `insert into message.permission (id, thing_id, agency_id, channel, address_sealed, sender_name, window_from,
       window_to, days, verified_at, expires_at, created_by)
     values ($1, $1, $2, 'text', $3, 'Sam', '00:00', '24:00', '{1,2,3,4,5,6,7}', now(), now() + interval '1 day', 'system:matrix')`,
    [id, agency, NOTHING],
  );
  await client.query(
    `insert into message.approved_attempt (id, thing_id, permission_id, reason, approved_by, until)
     select $1, $1, $1, 'matrix', s.id, now() + interval '1 hour' from identity.staff s limit 1`,
    [id],
  );
  await client.query(
    `insert into message.outbox (id, thing_id, permission_id, sender_name, body_sealed, channel, template, not_before, created_by)
     values ($1, $1, $1, 'Sam', $2, 'text', 'matrix', now() + interval '1 hour', 'system:matrix')`,
    [id, NOTHING],
  );
}
