import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const hers = all(involved, may("case.work"));

export const accessTable: AccessTable = {
  "support.plan": {
    key: "id",
    rows: "things",
    select: involved,
    insert: hers,
    update: hers,
    delete: never,
    insertTry: "(id) values ({row})",
    updateTry: "version = version",
  },
  "support.plan_text": {
    key: "plan_id",
    rows: "things",
    select: involved,
    insert: hers,
    update: never,
    delete: never,
    insertTry: "(id, plan_id, version, body, by_staff) values ({new}, {row}, 9, '\\x00', {staff})",
  },
  "support.goal": {
    key: "id",
    rows: "things",
    select: involved,
    insert: hers,
    update: never,
    delete: never,
    insertTry: "(id, need, words) values ({row}, 'a-try', '\\x00')",
  },
  "support.task": {
    key: "id",
    rows: "things",
    select: involved,
    insert: hers,
    update: never,
    delete: never,
    insertTry: "(id, title) values ({row}, '\\x00')",
  },
  "support.review": {
    key: "id",
    rows: "things",
    select: involved,
    insert: hers,
    update: never,
    delete: never,
    insertTry: "(id, stage) values ({row}, 'review')",
  },
  "support.outcome": {
    key: "review_id",
    rows: "things",
    select: involved,
    insert: hers,
    update: never,
    delete: never,
    insertTry: "(review_id, outcome, answer) values ({row}, 'a-try', 'a-try')",
  },
};
