import {
  all,
  choice,
  choices,
  defineForm,
  is,
  longText,
  not,
  number,
  page,
  type Condition,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { WITH_HER } from "../model/contact-made.ts";
import { readSafeNow } from "../store/safe-now.ts";
import { notePage } from "./note-form.ts";

const IN_PERSON = "in-person";

const CHANNELS = [
  { value: "phone", label: "Phone" },
  { value: "text", label: "Text message" },
  { value: "email", label: "E-mail" },
  { value: "video", label: "Video call" },
  { value: IN_PERSON, label: "In person" },
  { value: "letter", label: "Letter" },
] as const;

const SAFE_TIME = "safe-time";
const ALONE = "alone";

/** A contact that was made: how, with whom, what was made sure of first, and then what came of it. */
export async function contactForm(context: StepContext): Promise<Form> {
  const why = await whyThen(context, all(is("with", WITH_HER), not(is("checks", SAFE_TIME, ALONE))));
  return defineForm({ id: "case-contact", version: 4, pages: [howPage(why), notePage] });
}

/** An attempt that did not reach her. */
export async function attemptForm(context: StepContext): Promise<Form> {
  // Who is reached in person is not reached through anything that somebody else may see.
  const why = await whyThen(context, not(is("channel", IN_PERSON)));
  return defineForm({ id: "case-attempt", version: 3, pages: [attemptPage(why)] });
}

type Why = Awaited<ReturnType<typeof whyThen>>;

/** Where it is known that this is no safe moment or way, going against it takes a reason, which is signed. */
async function whyThen(context: StepContext, when: Condition) {
  const { state, isDoubted } = (await readSafeNow(context)).safe;
  if (state !== "no" && !isDoubted) return {};
  const outside = longText({
    label: "Why then, or in that way?",
    hint: "It is not safe now by what is known here. Such as: it was earlier, within her hours; she rang you. Signed with your name in the chronology.",
    rows: 3,
    maxLength: 1_000,
    when,
  });
  return { outside };
}

function howPage(why: Why) {
  return page({
    id: "how",
    title: "How did you speak?",
    fields: {
      channel: choice({ label: "By what way?", options: CHANNELS, optional: true }),
      with: choice({
        label: "With whom?",
        hint: "The first contact with her is made when she herself was reached. The others are recorded beside it.",
        options: [
          { value: WITH_HER, label: "With her" },
          { value: "child", label: "With a child of hers" },
          { value: "family", label: "With family or a friend, as she asked" },
          { value: "professional", label: "With a professional" },
        ],
      }),
      minutes: number({ label: "How many minutes?", max: 600, optional: true }),
      checks: choices({
        label: "What did you make sure of first?",
        options: [
          { value: SAFE_TIME, label: "It was within the times she gave" },
          { value: ALONE, label: "She was alone, or safe with whoever was there" },
          { value: "code-word", label: "It was her: the word or what only she knows" },
          { value: "interpreter", label: "The interpreter was one she accepts" },
        ],
        optional: true,
      }),
      ...why,
    },
  });
}

function attemptPage(why: Why) {
  return page({
    id: "attempt",
    title: "What happened?",
    why: "Only in the ways and at the times she allowed. Attempts are varied, so that one way is not tried for ever.",
    fields: {
      channel: choice({ label: "By what way?", options: CHANNELS }),
      ...why,
      result: choice({
        label: "What came of it?",
        options: [
          { value: "no-answer", label: "No answer" },
          { value: "not-safe", label: "She answered, and it was not safe to talk" },
          {
            value: "other-answered",
            label: "Somebody else answered",
            hint: "Say what you said, if anything.",
          },
          { value: "wrong", label: "The number or address is wrong" },
          { value: "voicemail", label: "Left a message she allows" },
          { value: "not-come", label: "She did not come" },
        ],
      }),
      note: longText({ label: "Anything the next person should know", rows: 3, optional: true }),
    },
  });
}
