import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const asks = all(involved, may("needs.assess"));

export const accessTable: AccessTable = {
  "needs.assessment": {
    key: "id",
    rows: "things",
    select: involved,
    insert: asks,
    update: never,
    delete: never,
    insertTry: "(id, said) values ({row}, '\\x00')",
  },
  "needs.need": {
    key: "thing_id",
    rows: "things",
    select: involved,
    insert: asks,
    update: never,
    delete: never,
    insertTry: "(id, thing_id, need, state) values ({new}, {row}, 'a-try', 'wanted')",
  },
};
