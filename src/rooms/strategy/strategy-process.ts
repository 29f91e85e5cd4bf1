import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { adoptForm, changeForm, replaceForm } from "./forms/strategy-forms.ts";
import { whatIsAgreed } from "./pages/what-is-agreed.tsx";
import { paths } from "./paths.ts";
import { isToBeAgreedBy, notToBeAgreed } from "./store/agree-wording.ts";
import { adoptStrategy, notReadyToFollow, sayWhatFollows } from "./store/adopt-strategy.ts";
import { changeStrategy, keepDecision, rowsAreWrong } from "./store/strategy-steps.ts";

/** A strategy: drafted, adopted, then replaced by the next. What it says changes by steps, each with its reason. */
export const strategyProcess = defineProcess({
  name: "strategy",
  label: "Strategy",
  base: paths.strategies,
  referencePrefix: "Z",
  states: {
    draft: { label: "Draft" },
    adopted: { label: "Adopted" },
    replaced: { label: "Replaced", final: true },
  },
  opening: { step: "draft", to: "draft", permission: "strategy.keep", done: "Strategy drafted" },
  steps: {
    change: {
      label: "Change what it says",
      done: "Strategy changed",
      from: ["draft", "adopted"],
      to: "stays",
      permission: "strategy.keep",
      form: changeForm,
      lacks: rowsAreWrong,
      effect: changeStrategy,
      // From the pages that change it, which show first what will change.
      silent: true,
    },
    adopt: {
      label: "Say that it is adopted",
      done: "Strategy adopted",
      from: ["draft"],
      to: ["adopted"],
      permission: "strategy.keep",
      form: adoptForm,
      guard: notReadyToFollow,
      consequence: sayWhatFollows,
      effect: adoptStrategy,
    },
    agree: {
      label: "Agree what the public reads",
      done: "What the public reads was agreed",
      from: ["draft", "adopted"],
      to: "stays",
      permission: "publication.sign",
      guard: notToBeAgreed,
      consequence: whatIsAgreed,
    },
    replace: {
      label: "Say that it is replaced",
      done: "Strategy replaced",
      from: ["adopted"],
      to: ["replaced"],
      permission: "strategy.keep",
      form: replaceForm,
      consequence: async () =>
        "It can no longer be changed, and nobody outside reads it any more. Its history stays. Adopting the next one does this in the same moment: only then is the public never without.",
      effect: keepDecision,
    },
  },
  tells: {
    from: sql`strategy.item i join strategy.item_version v on v.item_id = i.id and v.valid_to = 'infinity'`,
    id: sql`i.id`,
    about: sql`v.body ->> 'title'`,
  },
  waits: [{ step: "agree", when: isToBeAgreedBy }],
  clocks: {},
});
