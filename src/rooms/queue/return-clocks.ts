import { sql } from "../../foundation/db/index.ts";
import { defineJob, withSystemActor } from "../../foundation/jobs/index.ts";

const MINUTES = 5;

/**
 * Gives clocks that ran for somebody who can no longer see the thing back to its managers or team: nothing that is due
 * is on nobody's list for longer than a few minutes.
 */
export const returnClocks = defineJob({
  name: "queue.return-clocks",
  every: MINUTES * 60,
  run: async (house) => {
    await withSystemActor(house, "clocks", (tx) => sql`select queue.return_clocks()`.execute(tx.db));
  },
});
