import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "document.file": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("case.work")),
    update: all(involved, may("case.work")),
    delete: never,
    insertTry: `(id, kind, source, media_type, added_by, name)
      values ({row}, 'other', 'her', 'text/plain', {staff}, '\\x00')`,
    updateTry: "content = null",
  },
};
