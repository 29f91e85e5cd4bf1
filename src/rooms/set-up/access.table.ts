import { aPerson, all, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const setsUp = may("admin.setup");

export const accessTable: AccessTable = {
  "set_up.checked": {
    key: "task",
    rows: ["keys"],
    select: setsUp,
    insert: all(setsUp, aPerson),
    update: setsUp,
    delete: never,
    insertTry: "(task, staff_id) values ({row}, {staff})",
    updateTry: "staff_id = {staff}",
  },
};
