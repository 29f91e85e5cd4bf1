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
const nobody = { rows: [], select: never, insert: never, update: never, delete: never };
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
  // The index is read and written by its functions alone.
  "people.record": { key: "thing_id", ...nobody },
  "people.membership": { key: "person_id", ...nobody },
  "people.block_key": { key: "record_id", ...nobody },
  "people.term": { key: "term", ...nobody },
  "people.to_look": { key: "person_id", ...nobody },
  "people.decision": { key: "match_id", ...nobody },
  "people.decision_record": { key: "record_id", ...nobody },
  "people.link_event": { key: "decided_in", ...nobody },
  "people.link_model": { key: "id", ...nobody },
  "people.model_use": { key: "model_id", ...nobody },
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
