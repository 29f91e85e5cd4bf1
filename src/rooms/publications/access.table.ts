import { all, any, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const editions = all(
  involved,
  any(may("publication.prepare"), may("publication.sign"), may("publication.check")),
);

export const accessTable: AccessTable = {
  "publications.edition": {
    key: "id",
    rows: "things",
    select: involved,
    insert: all(involved, may("publication.prepare")),
    update: editions,
    delete: never,
    insertTry:
      "(id, number, tables, until, profile, why, prepared_by) values ({row}, 990, '{requests}', '2001-01-01', 'standard', 'late', {staff})",
    updateTry: "is_discarded = is_discarded",
  },
  "publications.audit": {
    key: "edition_id",
    rows: "things",
    select: involved,
    insert: all(involved, may("publication.check")),
    update: never,
    delete: never,
    insertTry: `(edition_id, body_hash, kept, small, protecting, linked, earlier, faults, findings, took_ms, at)
      values ({row}, 'x', 0, 0, 0, 0, 0, 0, '[]', 0, now())`,
  },
  "publications.basis": {
    key: "edition_id",
    rows: [],
    select: never,
    insert: never,
    update: never,
    delete: never,
  },
};
