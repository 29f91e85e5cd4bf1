import { sql } from "../../foundation/db/index.ts";
import { defineJob, withSystemActor } from "../../foundation/jobs/index.ts";
import { notifyStaff } from "../../foundation/messages/index.ts";

/**
 * Tells the second people of the agency concerned that break-glass was used; the notice says nothing but that
 * something waits. In the background, because how long it takes depends on whose record it was.
 */
export const tellReviewers = defineJob<{ use: string }>({
  name: "access.tell-reviewers",
  run: async (house, { use }) => {
    await withSystemActor(house, "access", async (tx) => {
      const { rows } = await sql<{ id: string }>`select access.reviewers_of(${use}) as id`.execute(tx.db);
      for (const { id } of rows) await notifyStaff(tx, { staffId: id, template: "something-new" });
    });
  },
});
