import { defineJob, withSystemActor } from "../../foundation/jobs/index.ts";
import { notifyStaff } from "../../foundation/messages/index.ts";
import { getRequest } from "./store/request.ts";

/** Tells a referrer that something waits for her, and nothing of what (SAFETY 37). */
export const tellReferrer = defineJob<{ request: string }>({
  name: "professionals.tell-referrer",
  run: async (house, { request }) => {
    await withSystemActor(house, "requests", async (tx) => {
      const { staffId } = await getRequest(tx, request);
      if (staffId) await notifyStaff(tx, { staffId, template: "something-new" });
    });
  },
});
