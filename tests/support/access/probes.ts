import { BOARD_PROBES } from "./board-probes.ts";
import { inserted } from "./inserted.ts";
import { REPORT_PROBES } from "./report-probes.ts";
import { STRATEGY_PROBES } from "./strategy-probes.ts";

/** Ids that a probe is made with: of the prober's own thing and person, and of something hidden or absent. */
export type ProbeIds = {
  readonly own: string;
  readonly ownPerson: string;
  readonly me: string;
  readonly staff: string;
};

/** A statement that points at an id, by which somebody could try to learn whether it exists. */
export type Probe = (id: string, own: ProbeIds) => string;

const thing: Probe = (id, { me }) =>
  inserted(
    "process.thing",
    "id, process, reference, state, agency_id, parent_id, opened_by",
    `gen_random_uuid(), 'contact', gen_random_uuid()::text, 'waiting', 'front-door', '${id}', '${me}'`,
  );

const told = (table: string, kind: string, which: "person" | "thing"): Probe => {
  return (id, { own, ownPerson }) =>
    inserted(
      table,
      "id, person_id, kind, sealed, thing_id",
      `gen_random_uuid(), '${which === "person" ? id : ownPerson}', '${kind}', '\\x00', '${which === "thing" ? id : own}'`,
    );
};

/**
 * For each foreign key that leads from a column pages may write to a table that hides rows: how one would try it. The
 * names are "table.column", and ".update" where the column may be changed. A new such key has to be tried here too.
 */
export const FOREIGN_KEY_PROBES: Readonly<Record<string, Probe>> = {
  ...BOARD_PROBES,
  "process.thing.parent_id": thing,
  "process.thing.person_id": (id, { me }) =>
    inserted(
      "process.thing",
      "id, process, reference, state, agency_id, person_id, opened_by",
      `gen_random_uuid(), 'contact', gen_random_uuid()::text, 'waiting', 'front-door', '${id}', '${me}'`,
    ),
  "process.thing.person_id.update": (id, { own }) =>
    `update process.thing set person_id = '${id}' where id = '${own}'`,
  "process.step.thing_id": (id, { me }) =>
    inserted(
      "process.step",
      "thing_id, step, from_state, to_state, by, agency_id",
      `'${id}', 'take', 'waiting', 'taken', '${me}', 'front-door'`,
    ),
  "process.clock.thing_id": (id, { me }) =>
    inserted(
      "process.clock",
      "thing_id, name, started_at, limit_key, for_grantee, due_at",
      `'${id}', 'a-try', now(), 'a-try', '${me}', now()`,
    ),
  "access.involvement.thing_id": (id, { me }) =>
    inserted(
      "access.involvement",
      "id, thing_id, grantee, capacity, basis, purpose, granted_by",
      `gen_random_uuid(), '${id}', '${me}', 'a try', 'a try', 'a try', '${me}'`,
    ),
  "access.involvement.person_id": (id, { own, me }) =>
    inserted(
      "access.involvement",
      "id, thing_id, person_id, grantee, capacity, basis, purpose, granted_by",
      `gen_random_uuid(), '${own}', '${id}', '${me}', 'a try', 'a try', 'a try', '${me}'`,
    ),
  "information.page.id": (id) =>
    inserted("information.page", "id, page, latest", `'${id}', gen_random_uuid()::text, 0`),
  "information.remark.id": (id) =>
    inserted("information.remark", "id, page, kind, said_at", `'${id}', 'p.1', 'other', now()`),
  "information.review.page_id": (id, { staff }) =>
    inserted(
      "information.review",
      "id, page_id, version, side, is_fit, by_staff",
      `gen_random_uuid(), '${id}', 1, 'panel', true, '${staff}'`,
    ),
  "information.version.page_id": (id, { staff }) =>
    inserted(
      "information.version",
      "id, page_id, version, body, by_staff",
      `gen_random_uuid(), '${id}', 1, '{}', '${staff}'`,
    ),
  "imports.import.id": (id) =>
    inserted(
      "imports.import",
      "id, service, lines, headings_key, file_key",
      `'${id}', 'a-try', 1, '\\x00', '\\x00'`,
    ),
  "imports.part.import_id": (id) =>
    inserted("imports.part", "import_id, place, sealed", `'${id}', 1, '\\x00'`),
  ...REPORT_PROBES,
  ...STRATEGY_PROBES,
  "involvement.interest.id": (id) =>
    inserted("involvement.interest", "id, group_id, received_at", `'${id}', 'champions', now()`),
  "publications.edition.id": (id, { staff }) =>
    inserted(
      "publications.edition",
      "id, number, tables, until, profile, why, prepared_by",
      `'${id}', 991, '{x}', '2001-01-01', 'standard', 'late', '${staff}'`,
    ),
  "publications.edition.body_hash.update": (id, { own }) =>
    `update publications.edition set body_hash = '${id}' where id = '${own}'`,
  "publications.audit.edition_id": (id) =>
    inserted(
      "publications.audit",
      "edition_id, body_hash, kept, small, protecting, linked, earlier, faults, findings, took_ms, at",
      `'${id}', 'x', 0, 0, 0, 0, 0, 0, '[]', 0, now()`,
    ),
  "hotspots.release.id": (id, { staff }) =>
    inserted("hotspots.release", "id, quarter, body, prepared_by", `'${id}', '2001-01-01', '{}', '${staff}'`),
  "hotspots.revision.release_id": (id, { staff }) =>
    inserted(
      "hotspots.revision",
      "id, release_id, said_on, what, by_staff",
      `gen_random_uuid(), '${id}', '2001-01-01', 'late', '${staff}'`,
    ),
  "place.report.id": (id) =>
    inserted(
      "place.report",
      "id, cell, district, reported_month",
      `'${id}', '89194ad1487ffff', 'x', '2026-11-01'`,
    ),
  "place.report.problem_id.update": (id, { own }) =>
    `update place.report set problem_id = '${id}' where id = '${own}'`,
  "place.answer.report_id": (id) =>
    inserted("place.answer", "id, report_id, code, received_at", `gen_random_uuid(), '${id}', 'same', now()`),
  "place.problem.id": (id) =>
    inserted("place.problem", "id, title, cells, district", `'${id}', 'A try', '{89194ad1487ffff}', 'x'`),
  "place.action.problem_id": (id, { staff }) =>
    inserted(
      "place.action",
      "id, problem_id, kind, words, responsible, due_on, by_staff",
      `gen_random_uuid(), '${id}', 'other', 'A try', 'A try', '2026-11-01', '${staff}'`,
    ),
  "place.feedback.problem_id": (id) =>
    inserted(
      "place.feedback",
      "problem_id, district, you_said, we_did, published_on",
      `'${id}', 'x', 'A try', 'A try', '2026-11-01'`,
    ),
  "chronology.note.thing_id": (id, { staff }) =>
    inserted(
      "chronology.note",
      "id, thing_id, kind, body, by_staff, agency_id",
      `gen_random_uuid(), '${id}', 'fact', '\\x00', '${staff}', 'front-door'`,
    ),
  "people.name.person_id": told("people.name", "alias", "person"),
  "people.name.thing_id": told("people.name", "alias", "thing"),
  "people.detail.person_id": told("people.detail", "phone", "person"),
  "people.detail.thing_id": told("people.detail", "phone", "thing"),
  "people.characteristic.person_id": (id, { own }) =>
    inserted(
      "people.characteristic",
      "id, person_id, thing_id, characteristic, answers",
      `gen_random_uuid(), '${id}', '${own}', 'a-try', '{yes}'`,
    ),
  "people.characteristic.thing_id": (id, { ownPerson }) =>
    inserted(
      "people.characteristic",
      "id, person_id, thing_id, characteristic, answers",
      `gen_random_uuid(), '${ownPerson}', '${id}', 'a-try', '{yes}'`,
    ),
  "front_door.contact.id": (id) =>
    inserted("front_door.contact", "id, kind, answers, received_at", `'${id}', 'need-help', '\\x00', now()`),
  "front_door.safe_contact.thing_id": (id, { staff }) =>
    inserted(
      "front_door.safe_contact",
      "id, thing_id, said, by_staff",
      `gen_random_uuid(), '${id}', '\\x00', '${staff}'`,
    ),
  "front_door.returned.contact_id": (id) =>
    inserted(
      "front_door.returned",
      "id, contact_id, words, received_at",
      `gen_random_uuid(), '${id}', '\\x00', now()`,
    ),
  "intake.reply.thing_id": (id) =>
    inserted("intake.reply", "id, thing_id, sealed", `gen_random_uuid(), '${id}', '\\x00'`),
  "inbox.question.id": (id) => inserted("inbox.question", "id, received_at", `'${id}', now()`),
  "inbox.message.question_id": (id) =>
    inserted(
      "inbox.message",
      "id, question_id, from_us, written_at",
      `gen_random_uuid(), '${id}', false, now()`,
    ),
  "professional.request.id": (id, { staff }) =>
    inserted("professional.request", "id, answers, staff_id", `'${id}', '\\x00', '${staff}'`),
  "needs.assessment.id": (id) => inserted("needs.assessment", "id, said", `'${id}', '\\x00'`),
  "needs.need.thing_id": (id) =>
    inserted("needs.need", "id, thing_id, need, state", `gen_random_uuid(), '${id}', 'a-try', 'wanted'`),
  "risk.assessment.id": (id) => inserted("risk.assessment", "id, tool, tool_version", `'${id}', 'a-try', 1`),
  "referral.referral.id": (id, { me }) =>
    inserted(
      "referral.referral",
      "id, service, shared, parts, basis, sender",
      `'${id}', 'a-try', '\\x00', '{}', 'agreed', '${me}'`,
    ),
  "casework.case_file.id": (id) =>
    inserted("casework.case_file", "id, service, received", `'${id}', 'a-try', '\\x00'`),
  "support.plan.id": (id) => inserted("support.plan", "id", `'${id}'`),
  "support.plan_text.plan_id": (id, { staff }) =>
    inserted(
      "support.plan_text",
      "id, plan_id, version, body, by_staff",
      `gen_random_uuid(), '${id}', 1, '\\x00', '${staff}'`,
    ),
  "support.goal.id": (id) => inserted("support.goal", "id, need, words", `'${id}', 'a-try', '\\x00'`),
  "support.task.id": (id) => inserted("support.task", "id, title", `'${id}', '\\x00'`),
  "support.review.id": (id) => inserted("support.review", "id, stage", `'${id}', 'review'`),
  "support.outcome.review_id": (id, { own }) =>
    inserted("support.outcome", "review_id, case_id, outcome, answer", `'${id}', '${own}', 'a-try', 'a-try'`),
  "support.outcome.case_id": (id, { own }) =>
    inserted("support.outcome", "review_id, case_id, outcome, answer", `'${own}', '${id}', 'a-try', 'a-try'`),
  "document.file.id": (id, { staff }) =>
    inserted(
      "document.file",
      "id, kind, source, media_type, added_by, name",
      `'${id}', 'other', 'her', 'text/plain', '${staff}', '\\x00'`,
    ),
  "relationship.link.id": (id, { ownPerson }) => link(id, ownPerson, ownPerson),
  "relationship.link.person_id": (id, { own, ownPerson }) => link(own, id, ownPerson),
  "relationship.link.other_id": (id, { own, ownPerson }) => link(own, ownPerson, id),
  "message.permission.thing_id": (id, { me }) =>
    inserted(
      "message.permission",
      "id, thing_id, agency_id, channel, address_sealed, sender_name, window_from, window_to, days, created_by",
      `gen_random_uuid(), '${id}', 'front-door', 'text', '\\x00', 'Sam', '09:00', '17:00', '{1}', '${me}'`,
    ),
  "message.approved_attempt.thing_id": (id, { staff }) => attempt(id, id, staff),
  "message.approved_attempt.permission_id": (id, { own, staff }) => attempt(own, id, staff),
  "message.outbox.thing_id": (id, { me }) => message(id, id, "null", me),
  "message.outbox.permission_id": (id, { own, me }) => message(own, id, "null", me),
  "message.outbox.attempt_id": (id, { own, me }) => message(own, own, `'${id}'`, me),
};

function attempt(thingId: string, permissionId: string, staff: string): string {
  return inserted(
    "message.approved_attempt",
    "id, thing_id, permission_id, reason, approved_by, until",
    `gen_random_uuid(), '${thingId}', '${permissionId}', 'a-try', '${staff}', now() + interval '1 hour'`,
  );
}

function link(id: string, personId: string, otherId: string): string {
  return inserted(
    "relationship.link",
    "id, person_id, other_id, kind",
    `'${id}', '${personId}', '${otherId}', 'sibling'`,
  );
}

function message(thingId: string, permissionId: string, attemptId: string, me: string): string {
  return inserted(
    "message.outbox",
    "id, thing_id, permission_id, attempt_id, sender_name, body_sealed, channel, template, not_before, created_by",
    `gen_random_uuid(), '${thingId}', '${permissionId}', ${attemptId}, 'Sam', '\\x00', 'text', 'a-try',
      now() + interval '1 hour', '${me}'`,
  );
}

/**
 * Where the two answers differ, and why that is right. Of a record of another agency; what a conflict hides never may
 * differ from what is not there.
 */
export const MAY_DIFFER: Readonly<Record<string, string>> = {
  "process.thing.person_id.update":
    "recognising joins a contact to whoever it is, known here or not, by an id nobody guesses",
  "people.may_join(uuid)": "the same, asked",
  "access.record_conflict(uuid,uuid,text,text,bytea)":
    "a mistyped reference must not pass for a conflict recorded; the reference itself tells of nobody",
};

/** Every unique value that pages may write, and why meeting one that is there tells nothing. */
export const UNIQUE_VALUES: Readonly<Record<string, string>> = {
  "identity.staff staff_email": "everyone at work sees every colleague",
  "information.page page_page_key": "which page of the pack it is, which everyone who writes pages knows",
  "information.version version_page_id_version_key":
    "has the page in it, which the writer has to be involved in",
  "message.outbox outbox_attempt_id_key": "of the writer's own thing alone, by policy",
  "message.permission permission_thing_id_id_key": "has the thing in it",
  "people.person person_reference_key": "drawn at random by us: that it is taken tells of nobody",
  "process.clock clock_pkey": "has the thing in it, which the writer has to be involved in",
  "process.step step_pkey": "counted by the database, never given",
  "process.thing thing_reference_key": "drawn at random by us: that it is taken tells of nobody",
  "support.outcome outcome_pkey": "has the review in it, which the writer has to be involved in",
  "support.plan_text plan_text_plan_id_version_key":
    "has the plan in it, which the writer has to be involved in",
  "governance.decision decision_meeting_id_number_key":
    "how many decisions a meeting made, which everyone who may write one of it can count",
  "reports.file file_pkey": "has the report in it, which the writer has to be involved in",
  "reports.paper paper_pkey": "has the report and the meeting in it, which the writer has to be involved in",
  "governance.attendance attendance_pkey":
    "has the meeting, the seat and the moment in it, which the writer has to be involved in and to see",
  "governance.seat seat_id_is_close_key": "has the seat's own id in it, drawn at random by us",
  "governance.seat_name seat_name_pkey": "has the seat in it, which the writer has to see",
  "publications.edition edition_number_key": "how many there are, which all who prepare them see",
  "publications.edition edition_follows": "which editions are out, which everybody can read",
  "publications.audit audit_edition_id_body_hash_passed_key": "has the edition in it",
  "publications.audit audit_pkey": "has the edition in it, which the job is involved in",
  "hotspots.release release_quarter": "which quarters have a map, which everyone who prepares maps knows",
  "imports.part part_pkey": "has the list in it, which the writer has to be involved in",
  "place.feedback feedback_pkey": "has the problem in it, which the writer has to be involved in",
  "indicator.indicator indicator_slug_key": "which indicators there are, which everyone who sees them knows",
  "indicator.version version_pkey": "has the indicator in it, which everyone who may write there sees",
  "indicator.observation observation_pkey": "has the indicator in it, which all its writers see",
  "indicator.return return_indicator_id_period_months_agency_id_key":
    "which figures an agency was asked for, which the job that asks knows",
  "figures.release release_pkey": "which months were published, which everyone who sees figures knows",
  "professional.request request_contact_id_key":
    "an id that nobody can guess, written by whoever sends her own request",
  "strategy.item item_strategy_id_code_key": "which codes a strategy has, which everyone who keeps it knows",
  "strategy.item_version item_version_item_id_valid_to_key":
    "has the item in it, which everyone who writes of it sees",
  "strategy.item_version item_version_item_id_after_key":
    "has the item in it, which everyone who writes of it sees",
  "strategy.link link_from_id_kind_to_id_valid_to_key":
    "has the strategy's own items in it, which its keepers see",
  "strategy.link link_from_id_kind_to_id_after_key":
    "has the strategy's own items in it, which its keepers see",
  "set_up.checked checked_pkey": "about the installation, not about anyone",
};
