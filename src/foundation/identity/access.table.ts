import {
  aboutAnother,
  all,
  any,
  anyoneAtWork,
  may,
  never,
  ownAgency,
  type AccessTable,
} from "../access-table/index.ts";

const nobody = { rows: [], select: never, insert: never, update: never, delete: never };

export const accessTable: AccessTable = {
  "identity.agency": { reference: "from the pack" },
  "identity.team": { reference: "from the pack" },
  "identity.role": { reference: "from the pack" },
  "identity.role_permission": { reference: "from the pack, and what each system actor may do" },
  "identity.staff": {
    key: "id",
    rows: ["a colleague"],
    select: anyoneAtWork,
    insert: may("admin.people"),
    update: never,
    delete: never,
    insertTry: "(id, name, email, state) values ({new}, 'A try', {new}::text || '@try.example', 'invited')",
  },
  "identity.seat": {
    key: "staff_id",
    rows: ["a colleague"],
    select: anyoneAtWork,
    insert: never,
    update: never,
    delete: never,
  },
  "identity.role_grant": {
    key: "id",
    rows: ["a role asked for at the front door", "a role asked for at the service"],
    select: any(may("admin.people"), all(may("access.approve"), ownAgency, aboutAnother)),
    insert: all(may("admin.people"), aboutAnother),
    update: never,
    delete: never,
    insertTry: `(id, kind, staff_id, agency_id, role_id, until, reason_sealed, requested_by, expires_at)
      values ({new}, 'seat', {colleague}, 'front-door', 'commissioner', now() + interval '1 day', '\\x00', {staff},
        now() + interval '1 day')`,
  },
  "identity.session": { key: "stream_id", ...nobody },
  "identity.sent_form": { key: "key", ...nobody },
  "identity.passkey": { key: "id", ...nobody },
  "identity.challenge": { key: "hash", ...nobody },
  "identity.invitation": { key: "staff_id", ...nobody },
};
