import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "involvement.interest": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("intake.take-in")),
    update: all(involved, any(may("involvement.keep"), may("involvement.forget"))),
    delete: never,
    insertTry: "(id, group_id, received_at) values ({row}, 'champions', now())",
    updateTry: "said = null",
  },
};
