import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "casework.case_file": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("referral.answer")),
    update: all(involved, may("case.allocate")),
    delete: never,
    insertTry: "(id, service, received) values ({row}, 'a-try', '\\x00')",
    updateTry: "worker_id = worker_id",
  },
};
