import { defineJob, withSystemActor } from "../../foundation/jobs/index.ts";
import { notifyStaff } from "../../foundation/messages/index.ts";
import { getRequest } from "./store/request.ts";
import { sendLink } from "./store/send-link.ts";

/**
 * Tells a referrer that something waits for her, and nothing of what (SAFETY 37). One without an account gets a link,
 * and only when the person agreed that the referrer hears what comes of it.
 */
export const tellReferrer = defineJob<{ request: string }>({
  name: "professionals.tell-referrer",
  run: async (house, { request }) => {
    await withSystemActor(house, "requests", async (tx) => {
      const { staffId, mayKnow, referrer } = await getRequest(tx, request);
      if (staffId) await notifyStaff(tx, { staffId, template: "something-new" });
      else if (mayKnow && referrer?.email) await sendLink(tx, referrer.email, "referrer-news");
    });
  },
});
