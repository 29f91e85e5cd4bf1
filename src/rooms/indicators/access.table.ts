import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const readers = any(may("indicator.see"), may("indicator.observe"), may("indicator.return"));

export const accessTable: AccessTable = {
  "indicator.indicator": {
    key: "id",
    rows: "things",
    select: readers,
    insert: all(involved, may("indicator.observe")),
    update: never,
    delete: never,
    insertTry: "(id, slug) values ({row}, {new}::text)",
  },
  "indicator.version": {
    key: "indicator_id",
    rows: "things",
    select: readers,
    insert: all(involved, any(may("indicator.keep"), may("indicator.observe"))),
    update: never,
    delete: never,
    insertTry:
      "(indicator_id, version, body, by_staff, reason, waits) values ({row}, 9999, '{}', case when identity.may('indicator.keep') then {staff}::uuid end, 'a try', identity.may('indicator.keep'))",
  },
  "indicator.observation": {
    key: "indicator_id",
    rows: "things",
    select: readers,
    insert: all(involved, any(may("indicator.observe"), may("indicator.approve"))),
    update: never,
    delete: never,
    insertTry:
      "(indicator_id, period, months, version, revision, state, method) values ({row}, '2001-01-01', 1, 1, 9999, 'none', case when identity.may('indicator.observe') then 'computed' else 'returned' end)",
  },
  "indicator.figures_import": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("indicator.keep")),
    update: all(involved, may("indicator.approve")),
    delete: never,
    insertTry: "(id, title, figures, sent_by) values ({row}, 'A try', '[]', {staff})",
    updateTry: "approved_by = approved_by",
  },
  "indicator.return": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("indicator.observe")),
    update: all(involved, any(may("indicator.return"), may("indicator.approve"))),
    delete: never,
    insertTry:
      "(id, indicator_id, agency_id, period, months) values ({row}, {row}, 'a-try', '2001-01-01', 1)",
    updateTry: "note = note",
  },
};
