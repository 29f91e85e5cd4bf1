import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const takesIn = may("intake.take-in");

export const accessTable: AccessTable = {
  "professional.request": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("contact.refer")),
    update: all(involved, any(may("contact.refer"), may("contact.triage"))),
    delete: never,
    insertTry: "(id, answers, referrer_key) values ({row}, '\\x00', decode(repeat('00', 16), 'hex'))",
    updateTry: "said = said",
  },
  "professional.link_sent": {
    key: "id",
    rows: [],
    select: takesIn,
    insert: takesIn,
    update: never,
    delete: takesIn,
    insertTry: "(id, referrer_key) values ({new}, decode(repeat('00', 16), 'hex'))",
  },
};
