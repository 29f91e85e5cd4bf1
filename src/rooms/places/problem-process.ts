import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { backForm, closeForm, planForm, publishForm } from "./forms/problem-forms.ts";
import { paths } from "./paths.ts";
import {
  assign,
  closeProblem,
  finishable,
  finishAction,
  giveBack,
  givesBack,
  offeredOwners,
  openActions,
  planAction,
  whoIsAsked,
} from "./store/problem-steps.ts";
import { publishFeedback, whoReadsIt } from "./store/publish-feedback.ts";

/** A problem with a place, from when its reports came together until what was done is published. Source: DOMAIN 9. */
export const problemProcess = defineProcess({
  name: "place-problem",
  label: "Problem with a place",
  base: paths.problems,
  referencePrefix: "Y",
  states: {
    found: { label: "Waits for an owner" },
    assigned: { label: "With its owner" },
    acting: { label: "Something is being done" },
    done: { label: "Done, and not published yet" },
    published: { label: "Published", final: true },
  },
  opening: { step: "begin", to: "found", permission: "place.moderate", done: "Problem with a place begun" },
  steps: {
    assign: {
      label: "Ask an owner to put it right",
      done: "An owner was asked to put it right",
      from: ["found", "assigned", "acting"],
      to: ["assigned"],
      permission: "place.moderate",
      form: offeredOwners,
      consequence: whoIsAsked,
      effect: assign,
    },
    "give-back": {
      label: "Give it back",
      done: "Given back by its owner",
      from: ["assigned"],
      to: ["found"],
      permission: "place.act",
      form: backForm,
      offered: givesBack,
      effect: giveBack,
    },
    plan: {
      label: "Say what will be done",
      done: "Said what will be done",
      from: ["assigned", "acting"],
      to: ["acting"],
      permission: "place.act",
      form: planForm,
      effect: planAction,
    },
    finish: {
      label: "Say that something is done",
      done: "Said that something is done",
      from: ["acting"],
      to: "stays",
      permission: "place.act",
      ...finishable,
      effect: finishAction,
    },
    close: {
      label: "Say what came of it",
      done: "The work on it ended",
      from: ["acting"],
      to: ["done"],
      permission: "place.act",
      form: closeForm,
      guard: openActions,
      effect: closeProblem,
    },
    publish: {
      label: "Publish what was done",
      done: "What was done is published",
      from: ["done"],
      to: ["published"],
      permission: "place.moderate",
      form: publishForm,
      consequence: whoReadsIt,
      effect: publishFeedback,
    },
  },
  tells: { from: sql`place.problem p`, id: sql`p.id`, about: sql`p.title` },
  clocks: {
    assign: {
      label: "Find an owner for a problem with a place",
      limit: "place.assign",
      starts: ["begin", "give-back"],
      stops: ["assign"],
      answeredBy: "assign",
    },
    act: {
      label: "Say what will be done about a place",
      limit: "place.act",
      starts: ["assign"],
      stops: ["assign", "give-back", "plan"],
    },
    doing: {
      label: "Do what was said about a place",
      limit: "place.act",
      starts: ["plan", "finish"],
      stops: ["plan", "finish", "assign", "close"],
    },
    publish: {
      label: "Publish what was done about a place",
      limit: "place.publish",
      starts: ["close"],
      stops: ["publish"],
      answeredBy: "publish",
    },
  },
});
