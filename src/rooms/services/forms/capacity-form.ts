import { choice, defineForm, number, page, text } from "../../../foundation/forms/index.ts";
import { CAPACITY_STATES } from "../model/capacity.ts";

/** What a service is asked about its capacity: about itself, never about anyone. */
export const capacityForm = defineForm({
  id: "service-capacity",
  version: 1,
  pages: [
    page({
      id: "capacity",
      title: "How much capacity is there now?",
      why: "Whoever chooses a service for someone sees this, so that nobody is sent where there is no place.",
      fields: {
        state: choice({ label: "Are you taking referrals?", options: [...CAPACITY_STATES] }),
        waitDays: number({
          label: "How many days is the wait?",
          hint: "From the referral to the first meeting. 0 for none; leave empty if you cannot say.",
          optional: true,
          max: 730,
        }),
        places: number({
          label: "How many places are free?",
          optional: true,
          max: 1000,
        }),
        note: text({
          label: "Anything whoever refers should know",
          hint: "About the service, never about a person: who you have places for, when that will change.",
          optional: true,
        }),
      },
    }),
  ],
});
