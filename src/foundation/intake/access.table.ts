import { all, any, involved, may, never, type AccessTable } from "../access-table/index.ts";

const takesIn = may("intake.take-in");

export const accessTable: AccessTable = {
  "intake.sealed": {
    key: "id",
    rows: ["intake that waits"],
    select: takesIn,
    insert: never,
    update: never,
    delete: takesIn,
  },
  "intake.thread": {
    key: "thing_id",
    rows: [],
    select: involved,
    insert: never,
    update: never,
    delete: never,
  },
  "intake.reply": {
    key: "thing_id",
    rows: [],
    select: never,
    insert: all(involved, any(may("contact.triage"), may("inbox.answer"), may("place.answer"))),
    update: never,
    delete: never,
  },
  "intake.draft": { key: "lookup", rows: [], select: never, insert: never, update: never, delete: never },
};
