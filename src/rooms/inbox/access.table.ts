import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "inbox.question": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("intake.take-in")),
    update: all(involved, may("inbox.answer")),
    delete: never,
    insertTry: "(id, received_at) values ({row}, now())",
    updateTry: "taken_by = taken_by",
  },
  "inbox.message": {
    key: "question_id",
    rows: "things",
    select: involved,
    insert: all(involved, may("intake.take-in")),
    update: all(involved, may("inbox.shred")),
    delete: never,
    insertTry: "(id, question_id, from_us, written_at) values ({new}, {row}, false, now())",
    updateTry: "words = null",
  },
};
