import { anyoneAtWork, never, type AccessTable } from "../access-table/index.ts";

export const accessTable: AccessTable = {
  "job_outbox.entry": {
    key: "id",
    rows: ["work left to be done"],
    select: never,
    insert: anyoneAtWork,
    update: never,
    delete: never,
    insertTry: "(id, job, payload) values ({new}, 'a-try', '{}')",
  },
};
