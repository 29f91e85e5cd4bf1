import { aPerson, all, any, involved, may, never, type AccessTable } from "../access-table/index.ts";

const sees = any(involved, may("message.relay"));
const spoke = any(may("case.work"), may("contact.triage"), may("contact.take"));

export const accessTable: AccessTable = {
  "message.permission": {
    key: "thing_id",
    rows: "things",
    select: sees,
    insert: all(involved, any(spoke, may("intake.take-in"), may("import.work"))),
    update: all(involved, spoke),
    delete: never,
    insertTry: `(id, thing_id, agency_id, channel, address_sealed, sender_name, window_from, window_to, days, created_by)
      select {new}, {row}, {row agency}, 'text', '\\x00', 'Sam', '09:00', '17:00', '{1}', {me}`,
    updateTry: "withdrawn_at = now()",
  },
  "message.approved_attempt": {
    key: "thing_id",
    rows: "things",
    select: sees,
    insert: all(involved, aPerson, may("access.approve")),
    update: never,
    delete: never,
    insertTry: `(id, thing_id, permission_id, reason, approved_by, until)
      values ({new}, {row}, {permission}, 'a-try', {staff}, now() + interval '1 hour')`,
  },
  "message.outbox": {
    key: "thing_id",
    rows: "things",
    select: sees,
    insert: all(involved, any(may("case.work"), may("contact.triage"))),
    update: may("message.relay"),
    delete: never,
    insertTry: `(id, thing_id, permission_id, sender_name, body_sealed, channel, template, not_before, created_by)
      values ({new}, {row}, {permission}, 'Sam', '\\x00', 'text', 'a-try', now() + interval '1 hour', {me})`,
    updateTry: "attempts = attempts",
  },
};
