import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const assesses = all(involved, may("risk.assess"));

export const accessTable: AccessTable = {
  "risk.assessment": {
    key: "id",
    rows: "things",
    select: involved,
    insert: assesses,
    update: assesses,
    delete: never,
    insertTry: "(id, tool, tool_version) values ({row}, 'a-try', 1)",
    updateTry: "yes_count = yes_count",
  },
};
