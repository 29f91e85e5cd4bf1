import {
  aPerson,
  all,
  involved,
  may,
  never,
  type AccessTable,
  type Rule,
} from "../../foundation/access-table/index.ts";

const sees = may("strategy.see");
const keeps = all(involved, may("strategy.keep"));
/** What stands in a strategy stands in one that is there. */
const ofStrategy: Rule = (_viewer, { label }) => label === "the partnership's strategy";
const delivers = all(involved, may("strategy.deliver"));

export const accessTable: AccessTable = {
  "strategy.item": {
    key: "id",
    rows: "things",
    select: sees,
    insert: all(keeps, ofStrategy),
    update: never,
    delete: never,
    insertTry: "(id, strategy_id, kind, code) values ({new}, {row}, 'priority', 'P99')",
  },
  "strategy.item_version": {
    key: "item_id",
    rows: [],
    select: sees,
    // Of an action too by the keepers alone: its owner's people ask for more time.
    insert: keeps,
    update: keeps,
    delete: never,
  },
  "strategy.link": {
    key: "strategy_id",
    rows: [],
    select: sees,
    insert: keeps,
    update: keeps,
    delete: never,
  },
  "strategy.evidence": {
    key: "id",
    rows: "things",
    select: sees,
    insert: all(aPerson, delivers),
    update: delivers,
    delete: never,
    insertTry:
      "(id, item_id, kind, shows, link, by_staff) values ({row}, (select i.id from strategy.item i limit 1), 'link', 'A try', 'https://example.org/', {staff})",
    updateTry: "consent = consent",
  },
  "strategy.report": {
    key: "action_id",
    rows: [],
    select: sees,
    insert: delivers,
    update: never,
    delete: never,
  },
};
