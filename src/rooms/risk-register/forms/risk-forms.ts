import { NOBODY } from "../../governance/index.ts";
import {
  choice,
  choices,
  defineForm,
  type Form,
  longText,
  oneQuestion,
  page,
  text,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { RESPONSES, SIZES } from "../model/score.ts";

/** What a risk is; and where it is raised, when it is. */
export function describeForm(pack: Pack, isNew: boolean): Form {
  const body = choice({
    label: "At which body is it raised?",
    hint: "It goes further up by its score, or when its review is missed.",
    options: pack.governance.bodies
      .filter(({ kind }) => ["executive", "partnership", "sub-group"].includes(kind))
      .map(({ id, name }) => ({ value: id, label: name })),
  });
  const said = longText({ label: "Why is it described anew?", rows: 2, maxLength: 1_000 });
  return defineForm({
    id: isNew ? "strategic-risk-raise" : "strategic-risk-change",
    version: 1,
    pages: [
      page({
        id: "risk",
        title: "The risk",
        fields: {
          ...(isNew ? { body } : {}),
          title: text({ label: "What it is called", hint: "In a few words.", maxLength: 160 }),
          cause: longText({
            label: "Because of what?",
            hint: "The cause, as it is now.",
            rows: 2,
            maxLength: 1_000,
          }),
          event: longText({ label: "What might happen?", rows: 2, maxLength: 1_000 }),
          effect: longText({
            label: "What would come of it?",
            hint: `For people harmed, and for the strategy. ${NOBODY}`,
            rows: 2,
            maxLength: 1_000,
          }),
          objectives: choices({
            label: "Which objectives does it threaten?",
            options: pack.strategy.objectives.map(({ code, title }) => ({
              value: code,
              label: `${code} ${title}`,
            })),
          }),
          owner: choice({
            label: "Which agency owns it?",
            select: true,
            options: pack.agencies.map(({ id, name }) => ({ value: id, label: name })),
          }),
          role: text({
            label: "Who there, by role?",
            hint: "Such as: head of commissioning.",
            maxLength: 120,
          }),
          ...(isNew ? {} : { said }),
        },
      }),
    ],
  });
}

/** How a risk stands: on its own, what is done about it, and with that. */
export function scoreForm({ governance }: Pick<Pack, "governance">, step: "assess" | "review"): Form {
  const { risks } = governance;
  const rating = (label: string, words: readonly string[]) =>
    choice({
      label,
      options: SIZES.map((size) => ({ value: String(size), label: `${size}. ${words[size - 1]}` })),
    });
  return defineForm({
    id: `strategic-risk-${step}`,
    version: 1,
    pages: [
      page({
        id: "inherent",
        title: "If nothing were done about it",
        fields: {
          "likely-before": rating("How likely would it be?", risks.likelihood),
          "impact-before": rating("How much would come of it?", risks.impact),
        },
      }),
      page({
        id: "controls",
        title: "What is done about it",
        fields: {
          controls: longText({ label: "What is done already?", hint: NOBODY, rows: 4, maxLength: 2_000 }),
          response: choice({
            label: "What is meant to become of it?",
            options: Object.entries(RESPONSES).map(([value, label]) => ({ value, label })),
          }),
          plan: longText({ label: "What is to be done, by whom and by when?", rows: 4, maxLength: 2_000 }),
        },
      }),
      page({
        id: "residual",
        title: "With what is done already",
        fields: {
          "likely-now": rating("How likely is it now?", risks.likelihood),
          "impact-now": choice({
            label: "How much would come of it now?",
            errors: {
              missing: "Choose how much would come of it now: with what is done, no worse than without",
            },
            options: SIZES.map((size) => ({
              value: String(size),
              label: `${size}. ${risks.impact[size - 1]}`,
            })),
          }),
        },
      }),
    ],
  });
}

/** Another body, chosen by hand. */
export function escalateForm(bodies: readonly { readonly id: string; readonly name: string }[]): Form {
  return defineForm({
    id: "strategic-risk-escalate",
    version: 1,
    pages: [
      page({
        id: "escalate",
        title: "To which body?",
        fields: {
          body: choice({
            label: "To which body does it go?",
            options: bodies.map(({ id, name }) => ({ value: id, label: name })),
          }),
          said: longText({ label: "Why?", rows: 3, maxLength: 1_000 }),
        },
      }),
    ],
  });
}

/** Asks for a reason alone. */
export function reasonForm(step: string, label: string): Form {
  return oneQuestion(`strategic-risk-${step}`, "said", longText({ label, rows: 3, maxLength: 1_000 }));
}
