import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { asideForm } from "./forms/aside-form.ts";
import { handOverForm } from "./forms/hand-over-form.ts";
import { notNeededForm } from "./forms/not-needed-form.ts";
import { whatGoesAlong } from "./pages/what-goes-along.tsx";
import { findOwnEntry, keepEntry } from "./store/kept-entry.ts";
import { completeAssessment, lacksJudgement } from "./store/complete-assessment.ts";
import { formOfAssessment } from "./store/assessment.ts";
import { needsAskedScreen, putAside, reasonAway } from "./store/put-aside.ts";
import { handOneOver, handReviewOver, needsOwnReview } from "./store/review-owner.ts";

/** One risk assessment: begun, completed with a tool of the pack, current until another takes its place. Source: DOMAIN 2. */
export const riskProcess = defineProcess({
  name: "risk",
  label: "Risk assessment",
  base: "/risk",
  referencePrefix: "A",
  states: {
    begun: { label: "Begun" },
    current: { label: "Current" },
    replaced: { label: "Replaced by a later one", final: true },
    aside: { label: "Put aside, not completed", final: true },
  },
  opening: { step: "begin", to: "begun", permission: "risk.assess", done: "Risk assessment begun" },
  steps: {
    complete: {
      label: "Complete the assessment",
      done: "Risk assessed",
      from: ["begun"],
      to: ["current"],
      permission: "risk.assess",
      form: formOfAssessment,
      // Twenty questions and more, asked where one may have to stop at any moment.
      keeps: {
        keep: keepEntry,
        find: findOwnEntry,
        says:
          "Nothing is kept while you type: leaving this page without pressing a button, or being signed out, loses it. " +
          "To keep it for later keeps every answer and note as it stands now, for you alone, until the assessment is " +
          "completed or put aside. It counts for nothing until it is completed.",
      },
      lacks: lacksJudgement,
      effect: completeAssessment,
    },
    "put-aside": {
      label: "Put this assessment aside",
      done: "Risk assessment put aside",
      from: ["begun"],
      to: ["aside"],
      permission: "risk.assess",
      form: asideForm,
      effect: putAside,
    },
    replace: {
      label: "Replace",
      done: "Replaced by a later assessment",
      from: ["current"],
      to: ["replaced"],
      permission: "risk.assess",
      silent: true,
    },
    "end-review": {
      label: "End the review of this assessment",
      done: "Review of the assessment ended",
      from: ["current"],
      to: "stays",
      permission: "risk.assess",
      consequence: async () =>
        "Nobody here will be reminded to review it. Do this when a service has taken over, or when nobody works with her now.",
      guard: needsOwnReview,
    },
    "hand-over": {
      label: "Hand the review over",
      done: "Review of the assessment handed over",
      from: ["current"],
      to: "stays",
      permission: "risk.assess",
      form: handOverForm,
      guard: needsOwnReview,
      consequence: whatGoesAlong,
      effect: handReviewOver,
    },
    // Only with another of hers: what is known of her risk is not handed over by halves.
    "hand-along": {
      label: "Hand the review over with another assessment's",
      done: "Review of the assessment handed over with another",
      from: ["current"],
      to: "stays",
      permission: "risk.assess",
      form: handOverForm,
      guard: needsOwnReview,
      effect: handOneOver,
      silent: true,
    },
    "not-needed": {
      label: "Say why a further screen is not needed",
      done: "A further screen judged not to be needed",
      from: ["current"],
      to: "stays",
      permission: "risk.assess",
      form: notNeededForm,
      guard: needsAskedScreen,
      effect: reasonAway,
    },
  },
  waits: [
    {
      step: "complete",
      isOfPeople: true,
      when: (staffId) => sql`t.id in (select a.id from risk.assessment a where a.kept_by = ${staffId}::uuid)`,
    },
  ],
  // Whatever is about somebody whose risk is judged now, as far as the reader sees the assessment.
  tells: {
    of: ["contact", "referral", "case", "risk", "task", "review"],
    from: sql`process.thing t join process.thing j on j.person_id = t.person_id and j.process = 'risk'
      and j.state = 'current' join risk.assessment a on a.id = j.id`,
    id: sql`t.id`,
    level: sql`a.judged_level`,
  },
  clocks: {
    review: {
      label: "Review the risk assessment",
      limit: "risk.review",
      starts: ["complete"],
      stops: ["replace", "end-review"],
      // To the service that took her on, and there to the worker: it does not go on at the front door.
      handedOverBy: ["hand-over", "hand-along"],
    },
  },
});
