import {
  all,
  involved,
  may,
  never,
  ownAgency,
  type AccessTable,
  type Rule,
} from "../../foundation/access-table/index.ts";

const kept = all(involved, may("governance.keep"));
/** The world's meeting and seat are of a body on which none of the world sits: whoever keeps the strategy writes for it. */
const written = all(kept, may("strategy.keep"));
const seen = all(may("governance.see"), ownAgency);
/** A seat of the world stands beside a meeting, under its id. */
const ofMeeting: Rule = (_viewer, { label }) => label === "a board's meeting";
const keptHere = all(may("governance.keep"), ownAgency);
const writtenHere = all(keptHere, may("strategy.keep"));

export const accessTable: AccessTable = {
  "governance.meeting": {
    key: "id",
    rows: "things",
    select: involved,
    insert: written,
    update: written,
    delete: never,
    insertTry:
      "(id, body, title, held_on, agenda) values ({row}, 'partnership-board', 'A try', '2026-12-01', '{One}')",
    updateTry: "title = title",
  },
  "governance.minute": {
    key: "meeting_id",
    rows: "things",
    select: involved,
    insert: all(written, ofMeeting),
    update: never,
    delete: never,
    insertTry:
      "(id, meeting_id, item, words, at, by_staff) values ({new}, {row}, 1, 'A try', now(), {staff})",
  },
  "governance.decision": {
    key: "meeting_id",
    rows: "things",
    select: involved,
    insert: all(written, ofMeeting),
    update: never,
    delete: never,
    insertTry:
      "(id, meeting_id, number, item, words, options, influence, objectives, at, by_staff) values ({new}, {row}, 999, 1, 'A try', 'None', '{none}', '{}', now(), {staff})",
  },
  "governance.seat": {
    key: "id",
    rows: "things",
    select: seen,
    insert: writtenHere,
    update: all(writtenHere, seen),
    delete: never,
    insertTry:
      "(id, kept_by, body, agency_id, part, since, is_close, begun_by) values ({new}, {row agency}, 'a-try', {row agency}, 'member', '2026-01-01', false, {staff})",
    updateTry: "until = '2099-01-01', ended_by = {staff}",
  },
  "governance.seat_name": {
    key: "seat_id",
    rows: "things",
    // Of the world's seat the name is close.
    select: all(seen, may("governance.keep")),
    insert: all(keptHere, ofMeeting),
    update: never,
    delete: never,
    insertTry: "(seat_id, is_close, name) values ({row}, true, 'A try')",
  },
  "governance.attendance": {
    key: "meeting_id",
    rows: "things",
    select: involved,
    insert: all(written, seen, ofMeeting),
    update: never,
    delete: never,
    insertTry: "(meeting_id, seat_id, is_close, was) values ({row}, {row}, true, 'present')",
  },
  "governance.action": {
    key: "id",
    rows: "things",
    select: involved,
    insert: kept,
    // The world's action is nobody's who signs in.
    update: kept,
    delete: never,
    insertTry:
      "(id, body, what, owner_agency, due_on) values ({row}, 'partnership-board', 'A try', 'county-council', '2026-12-01')",
    updateTry: "due_on = due_on",
  },
  "governance.action_report": {
    key: "action_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, action_id, step, at, by_staff, said) values ({new}, {row}, 'update', now(), {staff}, 'A try')",
  },
};
