import { any, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

export const accessTable: AccessTable = {
  "figures.cube": { key: "owner", rows: [], select: never, insert: never, update: never, delete: never },
  "figures.rule": { key: "zone", rows: [], select: never, insert: never, update: never, delete: never },
  "figures.counted": {
    key: "thing_id",
    rows: [],
    select: never,
    insert: never,
    update: never,
    delete: never,
  },
  "figures.said": { key: "person_id", rows: [], select: never, insert: never, update: never, delete: never },
  "figures.touched": {
    key: "thing_id",
    rows: [],
    select: never,
    insert: never,
    update: never,
    delete: never,
  },
  "figures.release": {
    key: "measure",
    rows: [],
    select: any(may("figures.see"), may("indicator.see")),
    insert: may("figures.count"),
    update: never,
    delete: never,
    insertTry: "(period, months, measure, split, value) values ('2000-01-01', 1, {new}::text, 'all', '')",
  },
};
