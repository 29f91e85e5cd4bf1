import {
  aboutAnother,
  all,
  involved,
  may,
  never,
  notHidden,
  ownAgency,
  standing,
  type AccessTable,
} from "../access-table/index.ts";

const keptHere = all(ownAgency, aboutAnother, notHidden);

export const accessTable: AccessTable = {
  "access.involvement": {
    key: "thing_id",
    rows: "things",
    select: involved,
    insert: standing,
    update: never,
    delete: never,
    insertTry: `(id, thing_id, grantee, capacity, basis, purpose, granted_by)
      values ({new}, {row}, 'team:helpline/helpline', 'colleague', 'a try', 'a try', {me})`,
  },
  "access.conflict": {
    key: "id",
    rows: ["a conflict kept at the front door", "a conflict kept at the service"],
    select: all(may("access.conflict"), keptHere),
    insert: never,
    update: never,
    delete: never,
  },
  "access.break_glass": {
    key: "id",
    rows: ["an emergency at the front door", "an emergency at the service"],
    select: all(may("access.approve"), keptHere),
    insert: never,
    update: never,
    delete: never,
  },
};
