import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../foundation/clock/index.ts";
import { Chronology, EmptyState, type ChronologyEntry } from "../../kit/layout/index.ts";
import { MOST_ENTRIES, type Entry } from "./store/chronology.ts";

type Props = {
  readonly entries: readonly Entry[];
  readonly calendar: Calendar;
  /** Where the earlier ones are, when they are on a page of their own. */
  readonly earlierHref?: string | undefined;
  /** Said when there are none. */
  readonly empty?: string;
  /** These are all, however many. */
  readonly isWhole?: boolean;
};

/** A chronology as a page shows it; newest first, each row with its source. */
export function ChronologyList({ entries, calendar, earlierHref, empty, isWhole }: Props): VNode {
  if (entries.length === 0) return <EmptyState text={empty ?? "Nothing has been recorded yet."} />;
  return (
    <>
      <Chronology entries={entries.map((entry) => toRow(entry, calendar))} />
      {earlierHref ? (
        <p class="govuk-body fl-no-print">
          <a class="govuk-link" href={earlierHref} rel="next">
            Earlier entries
          </a>
        </p>
      ) : (
        entries.length === MOST_ENTRIES &&
        !isWhole && (
          <p class="govuk-body fl-quiet">
            The newest {MOST_ENTRIES}. The person's own page goes further back.
          </p>
        )
      )}
    </>
  );
}

function toRow({ kind, at, text, thing, by }: Entry, calendar: Calendar): ChronologyEntry {
  const isWords = kind === "own-words";
  const isStep = kind === "step" || kind === "referral";
  return {
    kind: isWords || kind === "step" ? "fact" : kind,
    when: formatDateTime(at, calendar),
    dateTime: at.toISOString(),
    text: isWords ? `In her words: ${text}` : text,
    source: isStep ? `${thing.reference}, ${by}` : by,
  };
}
