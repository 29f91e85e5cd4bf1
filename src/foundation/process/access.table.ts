import { all, involved, mayStep, never, type AccessTable } from "../access-table/index.ts";

export const accessTable: AccessTable = {
  "process.rule": { reference: "the steps there are, written from the definitions at start" },
  "process.thing": {
    key: "id",
    rows: "things",
    select: involved,
    // Out of this row's thing.
    insert: involved,
    update: involved,
    delete: never,
    insertTry: `(id, process, reference, state, agency_id, parent_id, opened_by)
      values ({new}, 'contact', {new}::text, 'waiting', 'front-door', {row}, {me})`,
    updateTry: "version = version",
  },
  "process.step": {
    key: "thing_id",
    rows: "things",
    select: involved,
    insert: all(involved, mayStep),
    update: never,
    delete: never,
    insertTry: `(thing_id, step, from_state, to_state, by, agency_id)
      select {row}, {step}, {from}, {to}, {me}, {agency}`,
  },
  "process.clock": {
    key: "thing_id",
    rows: "things",
    select: involved,
    insert: involved,
    update: involved,
    delete: never,
    insertTry: `(thing_id, name, started_at, limit_key, for_grantee, due_at)
      values ({row}, 'try', now(), 'try', {me}, now())`,
    updateTry: "due_at = due_at",
  },
};
