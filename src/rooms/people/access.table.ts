import {
  aboutAnother,
  all,
  any,
  involved,
  may,
  never,
  notHidden,
  ownAgency,
  recognised,
  type AccessTable,
} from "../../foundation/access-table/index.ts";

const told = { key: "thing_id", rows: "things", select: involved, update: never, delete: never } as const;
const recognises = all(involved, may("person.recognise"));
const tells = all(recognises, recognised);
const alertsHere = all(may("access.approve"), ownAgency, aboutAnother);

export const accessTable: AccessTable = {
  "people.person": {
    key: "id",
    rows: "people",
    select: involved,
    insert: may("person.recognise"),
    update: never,
    delete: never,
    insertTry: `(id, reference, agency_id, side, created_by)
      values ({new}, {new}::text, 'front-door', 'harmed', {me})`,
  },
  "people.name": {
    ...told,
    insert: tells,
    insertTry: "(id, person_id, kind, sealed, thing_id) values ({new}, {person}, 'alias', '\\x00', {row})",
  },
  "people.detail": {
    ...told,
    insert: tells,
    insertTry: "(id, person_id, kind, sealed, thing_id) values ({new}, {person}, 'phone', '\\x00', {row})",
  },
  "people.characteristic": {
    ...told,
    insert: all(involved, recognised, any(may("contact.triage"), may("case.work"))),
    insertTry: `(id, person_id, thing_id, characteristic, answers)
      values ({new}, {person}, {row}, 'a-try', '{yes}')`,
  },
  "people.block_key": {
    key: "person_id",
    rows: "people",
    select: never,
    insert: recognises,
    update: never,
    delete: never,
    insertTry: "(key, kind, person_id) values ('\\x00', 'name', {row})",
  },
  "people.alert": {
    key: "id",
    rows: ["an alert at the front door", "an alert at the service"],
    select: all(alertsHere, notHidden),
    insert: never,
    update: all(alertsHere, notHidden),
    delete: never,
    updateTry: "seen_by = {staff}, seen_at = now()",
  },
};
