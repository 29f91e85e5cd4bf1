import { NOBODY } from "./nobody.ts";
import {
  choice,
  choices,
  date,
  defineForm,
  type Form,
  longText,
  page,
  text,
  timeRange,
  type TimeSpan,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { INFLUENCES } from "../model/influence.ts";

const agendaFields = {
  title: text({ label: "What it is called", maxLength: 120 }),
  day: date({ label: "Day" }),
  hours: timeRange({
    label: "From when to when",
    optional: true,
    errors: {
      missing: "Enter an end that is later than the start: a meeting ends on the day it begins",
    },
  }),
  place: text({
    label: "Where",
    hint: "A room, or that it is online. Of a panel of survivors it is in no calendar file.",
    optional: true,
    maxLength: 200,
  }),
  agenda: longText({ label: "Agenda", hint: `One item a line. ${NOBODY}`, rows: 8, maxLength: 4_000 }),
};

/** What a meeting says of when and where it is, as its row has it. */
export function whenAndWhere({ hours, place }: { readonly hours?: unknown; readonly place?: unknown }) {
  const span = hours as TimeSpan | undefined;
  return {
    starts: span?.from ?? null,
    ends: span?.to ?? null,
    place: typeof place === "string" && place !== "" ? place : null,
  };
}

type Bodies = Pack["governance"]["bodies"];

/** A meeting that is to be: of which of these bodies, when, and what about. */
export function planForm(bodies: Bodies) {
  return defineForm({
    id: "meeting-plan",
    version: 1,
    pages: [
      page({
        id: "plan",
        title: "Plan a meeting",
        fields: {
          body: choice({
            label: "Whose meeting is it?",
            options: bodies.map(({ id, name }) => ({ value: id, label: name })),
          }),
          ...agendaFields,
        },
      }),
    ],
  });
}

/** Another day, name or agenda. */
export const changeForm = defineForm({
  id: "meeting-change",
  version: 1,
  pages: [page({ id: "change", title: "Change the day or the agenda", fields: agendaFields })],
});

/** What was said on one item. */
export function minuteForm(agenda: readonly string[]): Form {
  return defineForm({
    id: "meeting-minute",
    version: 1,
    pages: [
      page({
        id: "minute",
        title: "Minutes of an item",
        fields: {
          item: itemField(agenda),
          words: longText({
            label: "What was said and agreed?",
            hint: `What is written later of the same item stands in place of this. ${NOBODY}`,
            rows: 6,
            maxLength: 4_000,
          }),
        },
      }),
    ],
  });
}

/** One decision, with what else was possible, who did not agree, and whose contribution it owes something to. */
export function decisionForm(agenda: readonly string[], { strategy }: Pick<Pack, "strategy">): Form {
  return defineForm({
    id: "meeting-decide",
    version: 1,
    pages: [
      page({
        id: "decision",
        title: "A decision",
        fields: {
          item: itemField(agenda),
          words: longText({ label: "What was decided?", hint: NOBODY, rows: 4, maxLength: 2_000 }),
          options: longText({ label: "What else was considered?", rows: 3, maxLength: 2_000 }),
          dissent: longText({
            label: "Who did not agree, and why?",
            hint: "By agency or by role. Leave empty if all agreed.",
            optional: true,
            rows: 3,
            maxLength: 2_000,
          }),
          influence: choices({
            label: "Whose contribution influenced it?",
            options: Object.entries(INFLUENCES).map(([value, label]) =>
              value === "none" ? { value, label, alone: true } : { value, label },
            ),
          }),
          how: longText({
            label: "How did it?",
            hint: "What was contributed, and what it changed.",
            optional: true,
            rows: 3,
            maxLength: 2_000,
          }),
          objectives: choices({
            label: "Which objectives is it about?",
            optional: true,
            options: strategy.objectives.map(({ code, title }) => ({
              value: code,
              label: `${code} ${title}`,
            })),
          }),
        },
      }),
    ],
  });
}

/** Why a meeting is not held. */
export const cancelForm = defineForm({
  id: "meeting-cancel",
  version: 1,
  pages: [
    page({
      id: "why",
      title: "Why?",
      fields: { why: longText({ label: "Why is it not held?", rows: 2, maxLength: 1_000 }) },
    }),
  ],
});

function itemField(agenda: readonly string[]) {
  return choice({
    label: "Which item?",
    options: agenda.map((item, index) => ({ value: String(index + 1), label: `${index + 1}. ${item}` })),
  });
}
