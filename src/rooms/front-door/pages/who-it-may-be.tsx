import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { ComparisonTable, sayProbability } from "../../people/index.ts";
import { findWhoItMayBe } from "../store/who-it-may-be.ts";

/** Above the question whom a contact is about: of each who may be the one, why, field by field and never by value. */
export async function whoItMayBe(context: StepContext): Promise<VNode | null> {
  const candidates = await findWhoItMayBe(context);
  if (candidates.length === 0) return null;
  return (
    <>
      {candidates.map(({ reference, probability, band, reasons }) => (
        <ComparisonTable
          caption={`${reference}: ${sayProbability(probability)}${band === "likely" ? ", and nobody else comes near" : ""}`}
          reasons={reasons}
        />
      ))}
    </>
  );
}
