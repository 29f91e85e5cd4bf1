import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const brings = all(involved, may("case.import"));
const isJob = all(involved, may("import.work"));

export const accessTable: AccessTable = {
  "imports.import": {
    key: "id",
    rows: "things",
    select: involved,
    insert: brings,
    update: any(brings, isJob),
    delete: never,
    insertTry: "(id, service, lines, headings_key, file_key) values ({row}, 'a-try', 1, '\\x00', '\\x00')",
    updateTry: "done_part = done_part",
  },
  "imports.part": {
    key: "import_id",
    rows: "things",
    select: involved,
    insert: brings,
    update: never,
    delete: isJob,
    insertTry: "(import_id, place, sealed) values ({row}, 999, '\\x00')",
  },
  // Written by the job's functions alone.
  "imports.line": {
    key: "import_id",
    rows: "things",
    select: involved,
    insert: never,
    update: never,
    delete: never,
  },
};
