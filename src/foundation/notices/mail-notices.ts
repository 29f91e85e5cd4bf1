import { sql } from "../db/index.ts";
import { defineJob, withSystemActor } from "../jobs/index.ts";
import { notifyStaff } from "../messages/index.ts";

const EVERY_SECONDS = 60;

/** What the system actor of this module may do: learn whom to tell, never of what. */
export const noticePermissions = { notices: ["notice.mail"] } as const;

/** Tells those who want it, by an e-mail without content, that something has come to them (SAFETY 37). */
export const noticeJob = defineJob({
  name: "notices.mail",
  every: EVERY_SECONDS,
  run: async (house) => {
    await withSystemActor(house, "notices", async (tx) => {
      const query = sql<{ id: string }>`select notice.take_due(${house.calendar.timeZone}) as id`;
      for (const { id } of (await query.execute(tx.db)).rows) {
        await notifyStaff(tx, { staffId: id, template: "something-new" });
      }
    });
  },
});
