import { targetsOf } from "./define-process.ts";
import type { ProcessDefinition } from "./definition.ts";

/** The definition as a Mermaid state diagram: generated, so that it is never out of date. */
function stateDiagram(definition: ProcessDefinition): string {
  const { states, opening, steps } = definition;
  const name = (state: string): string => state.replaceAll("-", "_");
  return [
    "stateDiagram-v2",
    ...Object.entries(states).map(([state, { label }]) => `  ${name(state)}: ${label}`),
    `  [*] --> ${name(opening.to)}: ${opening.done}`,
    ...Object.values(steps).flatMap((step) =>
      step.from.flatMap((from) =>
        targetsOf(step, from).map((to) => `  ${name(from)} --> ${name(to)}: ${step.label}`),
      ),
    ),
    ...Object.keys(states)
      .filter((state) => states[state]?.final)
      .map((state) => `  ${name(state)} --> [*]`),
  ].join("\n");
}

/** One page of documentation: states, steps with who may take them, clocks with their limits. */
export function processDocument(definition: ProcessDefinition): string {
  const { states, steps, clocks, opening, monthEnd } = definition;
  const label = (state: string): string => states[state]?.label ?? state;
  return [
    `# ${definition.label}`,
    "",
    "Made from the definition by `npm run docs`; change the definition, not this page.",
    "",
    "```mermaid",
    stateDiagram(definition),
    "```",
    "",
    "| Step | From | To | Permission |",
    "|---|---|---|---|",
    `| ${opening.done} | | ${label(opening.to)} | \`${opening.permission}\` |`,
    ...Object.values(steps).map((step) => {
      const to = step.to === "stays" ? "stays" : step.to.map(label).join(" or ");
      return `| ${step.label} | ${step.from.map(label).join(", ")} | ${to} | \`${step.permission}\` |`;
    }),
    "",
    "| Clock | Starts with | Stops with | Handed over with | Stands still in | Limit (pack) |",
    "|---|---|---|---|---|---|",
    ...Object.values(clocks).map((clock) => {
      const still = (clock.pausedIn ?? []).map(label).join(", ");
      const handed = (clock.handedOverBy ?? []).join(", ");
      return `| ${clock.label} | ${clock.starts.join(", ")} | ${clock.stops.join(", ")} | ${handed} | ${still} | \`${clock.limit}\` |`;
    }),
    "",
    ...(monthEnd ? [`At the end of a month is counted: ${monthEnd.label} (\`${monthEnd.id}\`).`, ""] : []),
  ].join("\n");
}
