import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const releases = all(involved, may("place.release"));

export const accessTable: AccessTable = {
  "hotspots.release": {
    key: "id",
    rows: "things",
    select: involved,
    insert: releases,
    update: releases,
    delete: never,
    insertTry: "(id, quarter, body, prepared_by) values ({row}, '2001-01-01', '{}', {staff})",
    updateTry: "is_withdrawn = is_withdrawn",
  },
  "hotspots.revision": {
    key: "release_id",
    rows: "things",
    select: involved,
    insert: releases,
    update: never,
    delete: never,
    insertTry:
      "(id, release_id, said_on, what, by_staff) values ({new}, {row}, '2001-04-01', 'late', {staff})",
  },
};
