import {
  all,
  any,
  involved,
  may,
  never,
  type AccessTable,
  type Rule,
} from "../../foundation/access-table/index.ts";

const notOfTheProgramme: Rule = ({ permissions }) => !permissions.has("own-behaviour.see");
/** A link comes out of something of hers, and nothing of this world came out of anything. */
const withoutOrigin: Rule = () => false;

export const accessTable: AccessTable = {
  "relationship.link": {
    key: "id",
    rows: "things",
    select: all(involved, notOfTheProgramme),
    insert: withoutOrigin,
    update: all(involved, notOfTheProgramme, any(may("person.recognise"), may("contact.triage"))),
    delete: never,
    insertTry: "(id, person_id, other_id, kind) values ({row}, {person}, {new}, 'sibling')",
    updateTry: "judged = judged",
  },
};
