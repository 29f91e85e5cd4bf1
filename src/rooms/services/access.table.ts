import { all, any, may, never, ownAgency, type AccessTable } from "../../foundation/access-table/index.ts";

const keepsOwn = all(may("service.keep"), ownAgency);

export const accessTable: AccessTable = {
  "service.capacity": {
    key: "id",
    rows: ["capacity said at the front door", "capacity said at the service"],
    select: any(may("referral.send"), keepsOwn),
    insert: keepsOwn,
    update: never,
    delete: never,
    insertTry: `(id, service, agency_id, state, kept_by, valid_until)
      values ({new}, 'a-try', {row agency}, 'open', {staff}, now())`,
  },
};
