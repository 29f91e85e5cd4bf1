import { all, involved, may, never, type AccessTable } from "../../foundation/access-table/index.ts";

const kept = all(involved, may("governance.keep"));

export const accessTable: AccessTable = {
  "risk_register.risk": {
    key: "id",
    rows: "things",
    select: involved,
    insert: kept,
    update: kept,
    delete: never,
    insertTry:
      "(id, raised_at, title, cause, event, effect, objectives, owner_agency, owner_role) values ({row}, 'partnership-board', 'A try', 'One', 'Two', 'Three', '{}', 'county-council', 'Head')",
    updateTry: "title = title",
  },
  "risk_register.score": {
    key: "risk_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, risk_id, step, at, by_staff, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, controls, response, plan) values ({new}, {row}, 'assess', now(), {staff}, 4, 4, 3, 3, 'A try', 'reduce', 'A try')",
  },
  "risk_register.placement": {
    key: "risk_id",
    rows: "things",
    select: involved,
    // That a review was missed, the job writes; so may nobody who keeps the register, and nothing else does the job.
    insert: all(involved, may("risk-register.watch")),
    update: never,
    delete: never,
    insertTry: "(id, risk_id, at, body, because) values ({new}, {row}, now(), 'partnership-board', 'missed')",
  },
  "risk_register.reason": {
    key: "risk_id",
    rows: "things",
    select: involved,
    insert: kept,
    update: never,
    delete: never,
    insertTry:
      "(id, risk_id, step, at, by_staff, said) values ({new}, {row}, 'close', now(), {staff}, 'A try')",
  },
};
