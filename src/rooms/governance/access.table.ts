import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const kept = all(involved, may("governance.keep"));

export const accessTable: AccessTable = {
  "governance.meeting": {
    key: "id",
    rows: "things",
    select: involved,
    insert: kept,
    update: kept,
    delete: never,
    insertTry:
      "(id, body, title, held_on, agenda) values ({row}, 'partnership-board', 'A try', '2026-12-01', '{One}')",
    updateTry: "title = title",
  },
  "governance.minute": {
    key: "meeting_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, meeting_id, item, words, at, by_staff) values ({new}, {row}, 1, 'A try', now(), {staff})",
  },
  "governance.decision": {
    key: "meeting_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, meeting_id, number, item, words, options, influence, objectives, at, by_staff) values ({new}, {row}, 999, 1, 'A try', 'None', '{none}', '{}', now(), {staff})",
  },
};
