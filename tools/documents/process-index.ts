import type { ProcessDefinition } from "../../src/foundation/process/index.ts";

/** The page that lists every life cycle there is. */
export function processIndex(processes: readonly ProcessDefinition[]): string {
  return [
    "# Processes",
    "",
    "Everything with a life cycle, from the definitions the code runs on. Made by `npm run docs`.",
    "The limits of clocks are in [thresholds.yaml](../../packs/hertfordshire/thresholds.yaml), each with its source.",
    "",
    "| Process | References | States | Steps | Clocks |",
    "|---|---|---|---|---|",
    ...processes.map(row),
    "",
  ].join("\n");
}

function row({ name, label, referencePrefix, states, steps, clocks }: ProcessDefinition): string {
  const stateLabels = Object.values(states).map((state) => state.label);
  const clockLabels = Object.values(clocks).map((clock) => clock.label);
  const cells = [
    `[${label}](${name}.md)`,
    `\`${referencePrefix}-…\``,
    stateLabels.join("; "),
    String(Object.keys(steps).length + 1),
    clockLabels.join("; "),
  ];
  return `| ${cells.join(" | ")} |`;
}
