import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, formatLongDay } from "../../../foundation/clock/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { MEDIA_TYPES } from "../../documents/index.ts";
import { paths } from "../paths.ts";
import type { Evidence } from "../store/evidence.ts";

type Props = { readonly tx: ActorTx; readonly code: string; readonly evidence: readonly Evidence[] };

/** What shows an item of the plan, on its page. */
export function EvidenceSection({ tx, code, evidence }: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Evidence</h2>
      {evidence.length === 0 ? (
        <EmptyState text="Nothing shows it yet." />
      ) : (
        evidence.map((each) => <Piece tx={tx} evidence={each} />)
      )}
      {can(tx.actor, "strategy.deliver") && (
        <p class="govuk-body fl-no-print">
          <a class="fl-action" href={paths.addEvidence(code)}>
            Add evidence
          </a>
        </p>
      )}
    </>
  );
}

function Piece({ tx, evidence }: { readonly tx: ActorTx; readonly evidence: Evidence }): VNode {
  const { id, by, at, withdrawnWhy } = evidence;
  return (
    <div class="fl-plan__part">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <a class="govuk-link" href={paths.oneEvidence(id)}>
          {KINDS[evidence.kind]}
        </a>{" "}
        <span class="govuk-hint">
          {formatDate(at, tx.house.calendar)}, {by}
        </span>
      </p>
      {withdrawnWhy === null ? (
        <Shown evidence={evidence} />
      ) : (
        <p class="govuk-body govuk-!-margin-bottom-1">Withdrawn: {withdrawnWhy}</p>
      )}
    </div>
  );
}

/** What it is called by its kind. */
export const KINDS: Readonly<Record<Evidence["kind"], string>> = {
  link: "Shown by another site",
  data: "Shown by an indicator",
  file: "Shown by a file",
  testimony: "What somebody said",
};

/** What it shows, and where that can be seen. */
export function Shown({ evidence }: { readonly evidence: Evidence }): VNode {
  const { id, kind, shows, link, indicator, fileType, fileSize, consentedOn, reviewOn } = evidence;
  return (
    <>
      {shows !== null && (
        <p class="govuk-body govuk-!-margin-bottom-1">{kind === "testimony" ? `“${shows}”` : shows}</p>
      )}
      {link !== null && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          On another site:{" "}
          <a class="govuk-link" href={link} rel="noopener noreferrer">
            {link}
          </a>
        </p>
      )}
      {indicator !== null && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <a class="govuk-link" href={`/indicators/${indicator}`}>
            The indicator and its figures
          </a>
        </p>
      )}
      {fileType !== null && fileSize !== null && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <a class="govuk-link" href={paths.evidenceFile(id)}>
            Save the file
          </a>{" "}
          ({MEDIA_TYPES[fileType].label}, {Math.ceil(fileSize / 1024)} KB)
        </p>
      )}
      {consentedOn !== null && reviewOn !== null && shows !== null && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          Kept with her consent of {formatLongDay(consentedOn)}. Shown until {formatLongDay(reviewOn)}, when
          she is asked again.
        </p>
      )}
    </>
  );
}
