import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { ComparisonTable, sayProbability } from "../../people/index.ts";
import { findWhoItMayBe } from "../store/who-it-may-be.ts";

/** Above the question whom a contact is about: of each who may be the one, why, field by field and never by value. */
export async function whoItMayBe(context: StepContext): Promise<VNode> {
  const { candidates } = await findWhoItMayBe(context);
  return (
    <>
      <p class="govuk-body">
        Not listed?{" "}
        <a class="govuk-link" href="/people">
          Search by name
        </a>{" "}
        under any name she may have given, and come back with her reference; or record a new person.
      </p>
      {candidates.map(({ reference, probability, band, reasons }) => (
        <ComparisonTable
          caption={`${reference}: ${sayProbability(probability)}${band === "likely" ? ", and nobody else comes near" : ""}`}
          reasons={reasons}
        />
      ))}
    </>
  );
}
