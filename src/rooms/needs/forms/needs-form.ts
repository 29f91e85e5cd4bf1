import {
  choice,
  defineForm,
  is,
  longText,
  number,
  page,
  text,
  type Field,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** As much as a line of an answer holds, in characters. */
export const MOST_OF_A_LINE = 300;

/** How a need stands: what services fit by is what she wants now. */
export const NEED_STATES = ["wanted", "later", "met", "not-wanted"] as const;
export type NeedState = (typeof NEED_STATES)[number];

const STATES: Readonly<Record<NeedState, string>> = {
  wanted: "Wants it now",
  later: "Perhaps later",
  met: "Has it already",
  "not-wanted": "Does not want it",
};

const OFFERS = [
  { id: "safety", title: "Safety now" },
  { id: "one-stop-shop", title: "The One Stop Shop" },
  { id: "one-stop-shop-wider", title: "Its wider offer" },
  { id: "practical", title: "Practical help and other people" },
] as const;

/** A need's state, in words. */
export function needStateInWords(state: NeedState): string {
  return STATES[state];
}

/**
 * What she wants in her words, the children, then every need of the pack by the offer it belongs to. Nothing has to be
 * answered: what was not asked is not there.
 */
export function needsForm({ needs }: Pick<Pack, "needs">): Form {
  const offers = OFFERS.flatMap(({ id, title }) => {
    const fields = fieldsOf(needs.filter(({ offer }) => offer === id));
    return Object.keys(fields).length > 0 ? [page({ id, title, fields })] : [];
  });
  return defineForm({ id: "needs", version: 1, pages: [wants(), children(), ...offers] });
}

function wants() {
  return page({
    id: "wants",
    title: "What she wants",
    fields: {
      wants: longText({ label: "What would help most, in her words", optional: true, rows: 4 }),
    },
  });
}

function children() {
  return page({
    id: "children",
    title: "Children",
    why: "Children who live with abuse are harmed by it in their own right.",
    fields: {
      children: number({ label: "How many children are there?", optional: true, max: 30 }),
      childrenWho: text({ label: "Whose are they, and how old?", optional: true, maxLength: MOST_OF_A_LINE }),
      childrenWhere: text({
        label: "Where and with whom do they live?",
        optional: true,
        maxLength: MOST_OF_A_LINE,
      }),
      childrenWorries: longText({ label: "What worries are there about them?", optional: true, rows: 3 }),
    },
  });
}

function fieldsOf(needs: Pack["needs"]): Record<string, Field> {
  const pairs = needs.flatMap(({ id, name, plainName }): [string, Field][] => [
    [
      needField(id),
      choice({
        label: name,
        hint: plainName,
        optional: true,
        options: NEED_STATES.map((value) => ({ value, label: STATES[value] })),
      }),
    ],
    [
      noteField(id),
      text({
        label: `${name}: what exactly`,
        optional: true,
        maxLength: MOST_OF_A_LINE,
        when: is(needField(id), "wanted"),
      }),
    ],
  ]);
  return Object.fromEntries(pairs);
}

/** The question that asks how a need stands. */
export function needField(id: string): string {
  return `need-${id}`;
}

/** The question that asks what exactly is wanted. */
export function noteField(id: string): string {
  return `note-${id}`;
}
