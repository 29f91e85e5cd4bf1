import type { House } from "../../../foundation/house/index.ts";

/** The pages of a case that stand on their own, each with the process it shows. Their rooms know cases, not the other way round. */
const SECTIONS = [
  { process: "plan", path: "plans", label: "Safety plan" },
  { process: "goal", path: "goals", label: "Goals" },
  { process: "task", path: "tasks", label: "Tasks" },
  { process: "review", path: "reviews", label: "Reviews" },
  { process: "document", path: "documents", label: "Documents" },
] as const;

/** How many parts of a kind a case has in a state. */
export type PartCount = { readonly process: string; readonly state: string; readonly n: number };

export type Section = { readonly label: string; readonly href: string; readonly says: string };

/** Each section with how much is in it, in words: "2 open, 1 met"; "none yet". */
export function sectionsOf(
  { processes }: Pick<House, "processes">,
  caseId: string,
  parts: readonly PartCount[],
): Section[] {
  return SECTIONS.map(({ process, path, label }) => {
    const states = processes.get(process)?.states ?? {};
    const said = Object.keys(states).flatMap((state) => {
      const n = parts.find((each) => each.process === process && each.state === state)?.n ?? 0;
      return n > 0 ? [`${n} ${(states[state]?.label ?? state).toLowerCase()}`] : [];
    });
    return { label, href: `/cases/${caseId}/${path}`, says: said.length > 0 ? said.join(", ") : "none yet" };
  });
}
