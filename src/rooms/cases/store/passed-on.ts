import { openValue } from "../../../foundation/house/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { toPassedOn, type PassedOnSource } from "../../people/index.ts";
import { receivedSchema } from "./case-file.ts";

/** What came with the referrals of someone's cases. */
export const passedOnToCases: PassedOnSource = {
  name: "case",
  rows: (thingIds) => sql`
    select c.id, c.received, t.opened_at from casework.case_file c join process.thing t on t.id = c.id
    where c.id = any (${[...thingIds]}::uuid[]) order by t.opened_at desc limit 20`,
  open: ({ house }, { id, sealed, at }) => {
    const place = { table: "casework.case_file", row: id, column: "received" };
    return toPassedOn(
      openValue(house, place, sealed, (value) => receivedSchema.parse(value)),
      at,
    );
  },
};
