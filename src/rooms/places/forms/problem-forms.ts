import {
  choice,
  date,
  defineForm,
  type Form,
  longText,
  oneQuestion,
  page,
  text,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { orNothing } from "./or-nothing.ts";

/** What is done about a place. */
export const ACTION_LABELS = {
  lighting: "Lighting",
  "cut-back": "Plants or fences cut back",
  cameras: "Cameras",
  clean: "Cleaned or repaired",
  signs: "Signs or ways to call for help",
  layout: "A change to the layout",
  patrol: "Patrols or staff there",
  talk: "Talks with a venue, shop or school",
  licence: "Licensing",
  other: "Something else",
} as const;

/** What came of a problem. */
export const OUTCOME_LABELS = {
  done: "Put right",
  partly: "Put right in part",
  "not-possible": "Cannot be put right for now",
  "not-found": "Nothing was found there",
} as const;

const BACK_LABELS = {
  "not-ours": "The place is somebody else's",
  "no-means": "We have no means for it",
  known: "It is dealt with already elsewhere",
} as const;

/** Asks who is to own a problem. */
export function assignForm({ owners }: Pack["places"]): Form {
  return oneQuestion(
    "place-assign",
    "owner",
    choice({
      label: "Who can put it right?",
      options: owners.map(({ id, name }) => ({ value: id, label: name })),
    }),
  );
}

/** Asks an owner why a problem is not theirs. */
export const backForm = oneQuestion(
  "place-back",
  "reason",
  choice({ label: "Why do you give it back?", options: options(BACK_LABELS) }),
);

/** Asks what will be done, by whom and by when; and what it is like there before that. */
export const planForm = defineForm({
  id: "place-plan",
  version: 1,
  pages: [
    page({
      id: "plan",
      title: "What will be done?",
      fields: {
        kind: choice({ label: "What kind of thing is it?", options: options(ACTION_LABELS) }),
        words: text({
          label: "What will be done?",
          hint: "Such as: Two lamps in the underpass replaced. Nothing about people.",
          maxLength: 500,
          errors: { missing: "Say what will be done" },
        }),
        responsible: text({
          label: "Who does it?",
          hint: "A team or a post, such as: Street lighting, north.",
          maxLength: 120,
          errors: { missing: "Say who does it" },
        }),
        due: date({ label: "By when?", must: "futureOrToday" }),
        before: longText({
          label: "What is it like there now?",
          hint: "So that it can be compared later. It may be left empty.",
          optional: true,
          maxLength: 2000,
        }),
      },
    }),
  ],
});

/** Asks which action is done, and when that was. */
export function finishForm(open: readonly { readonly id: string; readonly words: string }[]): Form {
  return defineForm({
    id: "place-finish",
    version: 1,
    pages: [
      page({
        id: "finish",
        title: "What is done?",
        fields: {
          action: choice({
            label: "What is done?",
            options: orNothing(open.map(({ id, words }) => ({ value: id, label: words }))),
          }),
          done: date({ label: "When was it done?", must: "pastOrToday" }),
        },
      }),
    ],
  });
}

/** Asks what came of it, and what it is like there now. */
export const closeForm = defineForm({
  id: "place-close",
  version: 1,
  pages: [
    page({
      id: "close",
      title: "What came of it?",
      fields: {
        outcome: choice({ label: "What came of it?", options: options(OUTCOME_LABELS) }),
        after: longText({
          label: "What is it like there now?",
          hint: "Nothing about people.",
          maxLength: 2000,
          errors: { missing: "Say what it is like there now" },
        }),
      },
    }),
  ],
});

/** Asks for the two sentences that everybody may read. */
export const publishForm = defineForm({
  id: "place-publish",
  version: 1,
  pages: [
    page({
      id: "publish",
      title: "You said, we did",
      fields: {
        youSaid: longText({
          label: "You said",
          hint: "What was told of the place, as one sentence. Nothing that only one person told us, and nothing about people.",
          rows: 3,
          maxLength: 600,
          errors: { missing: "Say what people told us" },
        }),
        weDid: longText({
          label: "We did",
          hint: "What was done, or why it could not be.",
          rows: 5,
          maxLength: 1200,
          errors: { missing: "Say what was done" },
        }),
      },
    }),
  ],
});

function options(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
