import {
  aPerson,
  all,
  any,
  involved,
  may,
  never,
  type AccessTable,
} from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "front_door.contact": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("intake.take-in")),
    update: all(involved, any(may("contact.take"), may("own-behaviour.see"))),
    delete: never,
    insertTry: "(id, kind, answers, received_at) values ({row}, 'need-help', '\\x00', now())",
    updateTry: "taken_by = taken_by",
  },
  "front_door.returned": {
    key: "contact_id",
    rows: [],
    select: involved,
    insert: all(involved, may("intake.take-in")),
    update: never,
    delete: never,
  },
  "front_door.safe_contact": {
    key: "thing_id",
    rows: "things",
    select: involved,
    insert: all(involved, aPerson, any(may("contact.triage"), may("case.work"))),
    update: never,
    delete: never,
    insertTry: "(id, thing_id, said, by_staff) values ({new}, {row}, '\\x00', {staff})",
  },
};
