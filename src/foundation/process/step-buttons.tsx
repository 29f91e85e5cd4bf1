import type { VNode } from "preact";
import type { OfferedStep } from "./offered-steps.ts";

/** What may be done now, one line each; what has to wait says why. Nothing when there is nothing to do. */
export function StepButtons({ base, steps }: { base: string; steps: readonly OfferedStep[] }): VNode | null {
  if (steps.length === 0) return null;
  return (
    <ul class="fl-steps">
      {steps.map((step) => (
        <li>
          {step.notYet === undefined ? (
            <a class="fl-action" href={`${base}/${step.name}`}>
              {step.label}
            </a>
          ) : (
            <>
              {step.label}: <span class="govuk-hint">{step.notYet}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
