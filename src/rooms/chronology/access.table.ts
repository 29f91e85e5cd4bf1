import {
  all,
  any,
  aPerson,
  involved,
  may,
  never,
  type AccessTable,
} from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "chronology.note": {
    key: "thing_id",
    rows: "things",
    select: involved,
    insert: all(
      involved,
      aPerson,
      any(may("case.work"), may("contact.triage"), may("own-behaviour.see"), may("place.answer")),
    ),
    update: never,
    delete: never,
    insertTry: `(id, thing_id, kind, body, by_staff, agency_id)
      values ({new}, {row}, 'fact', '\\x00', {staff}, {agency})`,
  },
};
