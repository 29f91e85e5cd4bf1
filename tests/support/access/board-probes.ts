import { inserted } from "./inserted.ts";
import type { Probe } from "./probes.ts";

/** The probes of what boards keep: their meetings, members, actions and risks. */
export const BOARD_PROBES: Readonly<Record<string, Probe>> = {
  "governance.meeting.id": (id) =>
    inserted(
      "governance.meeting",
      "id, body, title, held_on, agenda",
      `'${id}', 'x', 'A try', '2026-12-01', '{One}'`,
    ),
  "governance.minute.meeting_id": (id, { staff }) =>
    inserted(
      "governance.minute",
      "id, meeting_id, item, words, at, by_staff",
      `gen_random_uuid(), '${id}', 1, 'A try', now(), '${staff}'`,
    ),
  "governance.decision.meeting_id": (id, { staff }) =>
    inserted(
      "governance.decision",
      "id, meeting_id, number, item, words, options, influence, objectives, at, by_staff",
      `gen_random_uuid(), '${id}', 998, 1, 'A try', 'None', '{none}', '{}', now(), '${staff}'`,
    ),
  "governance.seat_name.seat_id": (id) =>
    inserted("governance.seat_name", "seat_id, is_close, name", `'${id}', false, 'A try'`),
  "governance.seat_name.is_close": (id) =>
    inserted("governance.seat_name", "seat_id, is_close, name", `'${id}', true, 'A try'`),
  "governance.attendance.meeting_id": (id, { own }) =>
    inserted(
      "governance.attendance",
      "meeting_id, seat_id, is_close, was",
      `'${id}', '${own}', false, 'present'`,
    ),
  "governance.attendance.seat_id": (id, { own }) =>
    inserted(
      "governance.attendance",
      "meeting_id, seat_id, is_close, was",
      `'${own}', '${id}', false, 'present'`,
    ),
  "governance.attendance.is_close": (id, { own }) =>
    inserted(
      "governance.attendance",
      "meeting_id, seat_id, is_close, was",
      `'${own}', '${id}', true, 'present'`,
    ),
  "governance.action.id": (id) => boardAction({ id, meeting: "null", seat: "null" }),
  "governance.action.meeting_id": (id, { own }) => boardAction({ id: own, meeting: `'${id}'`, seat: "null" }),
  "governance.action.owner_seat": (id, { own }) => boardAction({ id: own, meeting: "null", seat: `'${id}'` }),
  "governance.action.owner_seat.update": (id, { own }) =>
    `update governance.action set owner_seat = '${id}' where id = '${own}'`,
  "governance.action.dropped_by.update": (id, { own }) =>
    `update governance.action set dropped_by = '${id}' where id = '${own}'`,
  "governance.action_report.action_id": (id, { staff }) =>
    inserted(
      "governance.action_report",
      "id, action_id, step, at, by_staff, said",
      `gen_random_uuid(), '${id}', 'update', now(), '${staff}', 'A try'`,
    ),
  "risk_register.risk.id": (id) =>
    inserted(
      "risk_register.risk",
      "id, raised_at, title, cause, event, effect, objectives, owner_agency, owner_role",
      `'${id}', 'x', 'A try', 'x', 'x', 'x', '{}', 'front-door', 'x'`,
    ),
  "risk_register.score.risk_id": (id, { staff }) =>
    inserted(
      "risk_register.score",
      "id, risk_id, step, at, by_staff, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, controls, response, plan",
      `gen_random_uuid(), '${id}', 'assess', now(), '${staff}', 4, 4, 3, 3, 'x', 'reduce', 'x'`,
    ),
  "risk_register.placement.risk_id": (id, { staff }) =>
    inserted(
      "risk_register.placement",
      "id, risk_id, at, by_staff, body, because",
      `gen_random_uuid(), '${id}', now(), '${staff}', 'x', 'raised'`,
    ),
  "risk_register.reason.risk_id": (id, { staff }) =>
    inserted(
      "risk_register.reason",
      "id, risk_id, step, at, by_staff, said",
      `gen_random_uuid(), '${id}', 'close', now(), '${staff}', 'A try'`,
    ),
};

function boardAction({ id, meeting, seat }: Readonly<Record<"id" | "meeting" | "seat", string>>): string {
  return inserted(
    "governance.action",
    "id, body, meeting_id, what, owner_agency, owner_seat, due_on",
    `'${id}', 'x', ${meeting}, 'A try', 'front-door', ${seat}, '2026-12-01'`,
  );
}
