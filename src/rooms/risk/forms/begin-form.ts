import { choice, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import type { Pack, RiskTool } from "../../../foundation/pack/index.ts";

/** Asks with which tool of the pack to assess, and what the occasion is. */
export function beginForm({ riskTools }: Pick<Pack, "riskTools">): Form {
  return defineForm({
    id: "risk-begin",
    version: 1,
    pages: [
      page({
        id: "tool",
        title: "Which tool?",
        fields: {
          tool: choice({
            label: "Which tool?",
            optional: true,
            options: riskTools.map((tool) => ({ value: tool.key, label: tool.title, hint: hintOf(tool) })),
          }),
          why: choice({
            label: "Why now?",
            optional: true,
            options: [
              { value: "first", label: "First assessment" },
              { value: "change", label: "Something has changed" },
              { value: "review", label: "The review is due" },
              { value: "exit", label: "Support is ending" },
            ],
          }),
        },
      }),
    ],
  });
}

function hintOf({ items, ages, screen, thresholds, version }: RiskTool): string {
  return [
    ...(screen ? ["A further screen."] : []),
    ...(ages ? [`For ages ${ages.from} to ${ages.to}.`] : []),
    `${items.length} questions, version ${version}.`,
    thresholds ? "The count informs; you judge." : "No fixed cut: judgement alone gives the level.",
  ].join(" ");
}
