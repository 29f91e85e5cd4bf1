import {
  all,
  any,
  involved,
  may,
  never,
  type AccessTable,
  type Rule,
} from "../../foundation/access-table/index.ts";

/** The world's pair has one answer, somebody else's: it is shown to nobody before there are two. */
const othersUntilTwo: Rule = () => false;

const nobody = { rows: [], select: never, insert: never, update: never, delete: never };

export const accessTable: AccessTable = {
  "person_index.match": {
    key: "id",
    rows: "things",
    select: all(involved, any(may("person.recognise"), may("index.keep"))),
    insert: never,
    update: never,
    delete: never,
  },
  // Read and written by functions alone.
  "person_index.kept_from": { key: "staff_id", ...nobody },
  "person_index.told_key": { key: "thing_id", ...nobody },
  "person_index.answer": {
    key: "match_id",
    rows: "things",
    select: othersUntilTwo,
    insert: never,
    update: never,
    delete: never,
  },
};
