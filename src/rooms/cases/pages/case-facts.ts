import type { Thing } from "../../../foundation/process/index.ts";
import { caseProcess } from "../case-process.ts";
import type { CaseFile } from "../store/case-file.ts";

/** The few facts of a case's cover, in the order to be read. */
export function caseFacts({ state }: Thing, { worker, risk, received }: CaseFile): string[] {
  const label = caseProcess.states[state as keyof typeof caseProcess.states]?.label ?? state;
  return [
    label,
    worker ? `worker: ${worker}` : "no worker yet",
    ...(risk ? [`${risk} risk`] : []),
    ...(received.born ? [`born ${received.born}`] : []),
    ...(received.interpreter ? [`interpreter: ${received.interpreter}`] : []),
  ];
}
