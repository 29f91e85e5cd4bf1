import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "referral.referral": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("referral.send")),
    update: all(involved, any(may("referral.answer"), may("referral.send"))),
    delete: never,
    insertTry: `(id, service, shared, parts, basis, sender)
      values ({row}, 'a-try', '\\x00', '{}', 'agreed', {me})`,
    updateTry: "answer = answer",
  },
};
