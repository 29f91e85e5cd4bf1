import {
  all,
  any,
  involved,
  may,
  never,
  type AccessTable,
  type Rule,
} from "../../foundation/access-table/index.ts";

const aboutOwnBehaviour: Rule = (_viewer, { label }) => label === "contact about own behaviour";
const aboutSomeoneHarmed: Rule = (viewer, row) => !aboutOwnBehaviour(viewer, row);

export const accessTable: AccessTable = {
  "queue.entry": {
    key: "thing_id",
    rows: "things",
    select: all(
      involved,
      any(all(aboutOwnBehaviour, may("own-behaviour.see")), all(aboutSomeoneHarmed, may("contact.see"))),
    ),
    insert: never,
    update: never,
    delete: never,
  },
};
