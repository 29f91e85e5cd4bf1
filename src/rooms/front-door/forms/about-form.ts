import { choice, choices, defineForm, page, type Field, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findCharacteristics } from "../../people/index.ts";

type Asked = Pack["characteristics"][number];

const LONG = 6;

/** The answer of the pack that declines: the form offers it to every question. */
export const DECLINED = "rather-not-say";

/**
 * Where she lives and what it is about, then each characteristic of the pack, asked once. What she was asked before
 * stands apart and is not asked again, but can be put right.
 */
export async function aboutForm({ tx, thing }: StepContext): Promise<Form> {
  const known = thing.personId ? await findCharacteristics(tx, thing.personId) : [];
  return aboutFormOf(
    tx.house.pack,
    known.map(({ characteristic }) => characteristic),
  );
}

/** The form, given which characteristics she was asked about before. */
export function aboutFormOf(pack: Pack, known: readonly string[]): Form {
  const wasAsked = ({ id }: Asked): boolean => known.includes(id);
  const groups = [
    {
      id: "ask",
      title: "Who she is",
      why: "Each may be declined. Say why it is asked. What is masked is shown only by a press that is recorded, and never goes with a referral by itself.",
      asked: pack.characteristics.filter((each) => !wasAsked(each)),
    },
    {
      id: "before",
      title: "Asked before",
      why: "Do not ask these again. Answer one here only to put right what was kept.",
      asked: pack.characteristics.filter(wasAsked),
    },
  ].filter(({ asked }) => asked.length > 0);
  return defineForm({
    id: "contact-about",
    version: 1,
    pages: [
      about(pack),
      ...groups.map(({ id, title, why, asked }) =>
        page({
          id,
          title,
          why,
          fields: Object.fromEntries(asked.map((each) => [fieldOf(each.id), ask(each)])),
        }),
      ),
    ],
  });
}

/** The question of a characteristic. */
export function fieldOf(characteristic: string): string {
  return `about-${characteristic}`;
}

function about({ districts, formsOfVawg }: Pack) {
  return page({
    id: "what",
    title: "What it is about",
    fields: {
      district: choice({
        label: "Which district does she live in?",
        why: "Some services are for some districts.",
        select: true,
        optional: true,
        options: districts.map(({ id, name }) => ({ value: id, label: name })),
      }),
      "forms-of-harm": choices({
        label: "Which forms does the harm take?",
        hint: "All that fit, as she describes it.",
        optional: true,
        options: formsOfVawg.map(({ id, name }) => ({ value: id, label: name })),
      }),
    },
  });
}

function ask({ question, why, several, options }: Asked): Field {
  const common = {
    label: question,
    hint: why,
    optional: true,
    ratherNotSay: true,
    options: options.filter(({ id }) => id !== DECLINED).map(({ id, label }) => ({ value: id, label })),
  } as const;
  // A long list is a select: on a phone the page would have no end.
  return several ? choices(common) : choice({ ...common, select: options.length > LONG });
}
