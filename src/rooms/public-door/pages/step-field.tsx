import type { VNode } from "preact";

/** Says which page was sent, so that one sent late or twice is not taken for another. */
export function StepField({ step }: { step: string }): VNode {
  return <input type="hidden" name="n" value={step} />;
}
