import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const writes = all(involved, may("information.write"));

export const accessTable: AccessTable = {
  "information.page": {
    key: "id",
    rows: "things",
    select: involved,
    insert: writes,
    update: writes,
    delete: never,
    insertTry: "(id, page) values ({row}, {new}::text)",
    updateTry: "is_withdrawn = is_withdrawn",
  },
  "information.version": {
    key: "page_id",
    rows: "things",
    select: involved,
    insert: writes,
    update: never,
    delete: never,
    insertTry: "(id, page_id, version, body, by_staff) values ({new}, {row}, 9, '{}', {staff})",
  },
  "information.review": {
    key: "page_id",
    rows: "things",
    select: involved,
    insert: all(involved, may("information.review")),
    update: never,
    delete: never,
    insertTry:
      "(id, page_id, version, side, is_fit, by_staff) values ({new}, {row}, 1, 'partnership', true, {staff})",
  },
  "information.remark": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("intake.take-in")),
    update: writes,
    delete: never,
    insertTry: "(id, page, kind, said_at) values ({row}, 'p.1', 'other', now())",
    updateTry: "words = null",
  },
};
