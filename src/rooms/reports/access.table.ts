import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const kept = all(involved, may("governance.keep"));

export const accessTable: AccessTable = {
  "reports.report": {
    key: "id",
    rows: "things",
    select: involved,
    insert: kept,
    update: kept,
    delete: never,
    insertTry:
      "(id, body, until, snapshot, sha256, prepared_by) values ({row}, 'partnership-board', '2026-12-01', '{}', encode(sha256('{}'::bytea), 'hex'), {staff})",
    updateTry: "issued_on = issued_on",
  },
  "reports.commentary": {
    key: "report_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, report_id, section, words, at, by_staff) values ({new}, {row}, 'P1', 'A try', now(), {staff})",
  },
  "reports.file": {
    key: "report_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(report_id, format, bytes, sha256) values ({row}, 'ods', '\\x00', encode(sha256('\\x00'::bytea), 'hex'))",
  },
  "reports.plan_page": {
    key: "meeting_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, meeting_id, page, paper, sha256, at, by_staff) values ({new}, {row}, 'plan', '{}', encode(sha256('{}'::bytea), 'hex'), now(), {staff})",
  },
  "reports.paper": {
    key: "report_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry: "(report_id, meeting_id, at, by_staff) values ({row}, {row}, now(), {staff})",
  },
};
