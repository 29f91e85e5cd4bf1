import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "person_index.match": {
    key: "id",
    rows: "things",
    select: all(involved, any(may("person.recognise"), may("index.keep"))),
    insert: never,
    update: never,
    delete: never,
  },
  "person_index.answer": {
    key: "match_id",
    rows: [],
    select: never,
    insert: never,
    update: never,
    delete: never,
  },
};
