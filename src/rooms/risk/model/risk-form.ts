import {
  choice,
  confirm,
  defineForm,
  longText,
  page,
  yesNo,
  yesNoUnknown,
  type Field,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { RiskTool } from "../../../foundation/pack/index.ts";

/** That answers which ask for judgement whatever the count were weighed, where the level is left at the count. */
export const CUES_WEIGHED = "cues-weighed";

const cuesWeighed = confirm({
  label: "The level stays at the count, and the reason above speaks of the answers that ask for judgement",
  hint: "Only where there are such answers: leave it empty first, and the page says which.",
  optional: true,
  errors: {
    missing:
      "These ask for judgement whatever the count: {cues}. Choose a higher level, or say in the reason why it stays and tick the box below it",
  },
});

/** A risk tool of the pack as a form: what to make sure of first, one item a row, then the professional part. */
export function riskForm(tool: RiskTool): Form {
  return defineForm({
    id: tool.key,
    version: Number(tool.version),
    title: tool.title,
    pages: [
      page({
        id: "items",
        title: "What she told you",
        why: `First make sure: ${tool.beforeYouStart.map(({ prompt }) => prompt.replace(/\.$/, "").toLowerCase()).join("; ")}.`,
        layout: "items",
        fields: Object.fromEntries(
          tool.items.map(({ key, prompt, help }) => [
            key,
            yesNoUnknown({ label: prompt, note: true, ...(help ? { hint: help } : {}) }),
          ]),
        ),
      }),
      page({
        id: "professional",
        title: "Your judgement",
        why: "Judgement may raise the level above the count, with a reason. It never lowers it.",
        fields: Object.fromEntries(
          tool.professional.flatMap((question): [string, Field][] => [
            [question.key, fieldFor(question)],
            ...(question.key === "level-reason" ? [[CUES_WEIGHED, cuesWeighed] as [string, Field]] : []),
          ]),
        ),
      }),
    ],
  });
}

function fieldFor({ key, prompt, answer, options }: RiskTool["professional"][number]): Field {
  if (answer === "yes-no") return yesNo({ label: prompt, optional: true });
  if (answer === "text") return longText({ label: prompt, optional: key !== "level-reason" });
  return choice({ label: prompt, options: (options ?? []).map(({ id, label }) => ({ value: id, label })) });
}
