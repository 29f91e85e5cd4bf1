import type { VNode } from "preact";
import { FigureRow } from "../../../kit/layout/index.ts";
import type { AuditFound } from "../store/edition.ts";

/** What the audit tried and what it found, in plain words and without a count that is held back. */
export function AuditView({ audit }: { audit: AuditFound }): VNode {
  const heldBack = audit.small + audit.protecting;
  return (
    <>
      <h2 class="govuk-heading-m">{headingOf(audit)}</h2>
      <FigureRow
        figures={[
          {
            label: "Counts shown",
            value: audit.kept.toLocaleString("en-GB"),
            note: "counted for this edition",
          },
          { label: "Held back: small", value: audit.small.toLocaleString("en-GB") },
          {
            label: "Held back: to protect them",
            value: audit.protecting.toLocaleString("en-GB"),
            note: "printed or only worked with",
          },
        ]}
      />
      <p class="govuk-body">
        {heldBack === 0
          ? "Nothing is held back, so there was nothing to find out."
          : `Each of the ${heldBack.toLocaleString("en-GB")} was attacked, first by adding and subtracting, then by looking for the smallest and the largest that it can be. ${sayReach(audit)} Two readers were tried: one who sees what is printed, and one who came by the exact counts of all that is shown. ${sayNarrowest(audit)}`}
      </p>
      {audit.findings.length > 0 && (
        <>
          <p class="govuk-body">
            It can never be published. Leave out a table, choose a stricter rule, or tell fewer things apart.
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {audit.findings.map((finding) => (
              <li>{finding}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function headingOf({ faults }: AuditFound): string {
  if (faults === 0) return "The audit found no way to a count that is held back";
  return faults === 1 ? "The audit found one way in" : `The audit found ${faults} ways in`;
}

function sayReach({ linked, earlier, tookMs }: AuditFound): string {
  const before =
    earlier === 0
      ? "no edition is out yet"
      : earlier === 1
        ? "the edition that is out already"
        : `the ${earlier} editions that are out already`;
  return `It reasoned with all ${linked} tables of this edition together, with ${before}, and with the totals that indicators show, and took ${Math.max(1, Math.round(tookMs / 1000))} s.`;
}

function sayNarrowest({ faults, narrowest }: AuditFound): string {
  if (faults > 0) return "";
  return narrowest === null
    ? "Every one of them may lie anywhere within at least twice what the rule asks."
    : `The one that can be told best still may be any of ${narrowest + 1} numbers.`;
}
