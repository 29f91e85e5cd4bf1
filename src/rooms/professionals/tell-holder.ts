import { sql } from "../../foundation/db/index.ts";
import { defineJob, withSystemActor } from "../../foundation/jobs/index.ts";
import { notifyStaff } from "../../foundation/messages/index.ts";

/** Tells whoever works on the contact that a request became that something new stands there, and nothing of what. */
export const tellHolder = defineJob<{ request: string }>({
  name: "professionals.tell-holder",
  run: async (house, { request }) => {
    await withSystemActor(house, "requests", async (tx) => {
      const query = sql<{ holder: string | null }>`select front_door.holder_over(${request}) as holder`;
      const holder = (await query.execute(tx.db)).rows[0]?.holder;
      if (holder) await notifyStaff(tx, { staffId: holder, template: "something-new" });
    });
  },
});
