import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const takesIn = all(involved, may("intake.take-in"));
const moderates = all(involved, may("place.moderate"));
const acts = all(involved, may("place.act"));

export const accessTable: AccessTable = {
  "place.report": {
    key: "id",
    rows: "things",
    select: involved,
    insert: takesIn,
    update: moderates,
    delete: never,
    insertTry:
      "(id, cell, district, reported_month) values ({row}, '89194ad1487ffff', 'a-try', '2026-11-01')",
    updateTry: "problem_id = null",
  },
  "place.answer": {
    key: "report_id",
    rows: [],
    select: involved,
    insert: takesIn,
    update: never,
    delete: never,
  },
  "place.problem": {
    key: "id",
    rows: "things",
    select: involved,
    insert: moderates,
    update: all(involved, any(may("place.act"), may("place.moderate"))),
    delete: never,
    insertTry: "(id, title, cells, district) values ({row}, 'A try', '{89194ad1487ffff}', 'a-try')",
    updateTry: "title = title",
  },
  "place.action": {
    key: "problem_id",
    rows: [],
    select: involved,
    insert: acts,
    update: acts,
    delete: never,
  },
  "place.feedback": {
    key: "problem_id",
    rows: [],
    select: involved,
    insert: moderates,
    update: never,
    delete: never,
  },
};
