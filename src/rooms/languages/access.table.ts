import { all, aPerson, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const checks = may("language.check");

export const accessTable: AccessTable = {
  "languages.checked": {
    key: "id",
    rows: ["a checked translation"],
    select: checks,
    insert: all(checks, aPerson),
    update: never,
    delete: never,
    insertTry:
      "(id, language, version, checker, kept_by) values ({new}, 'pl', '0123456789', 'a try', {staff})",
  },
};
