import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { WarningText } from "../../../kit/govuk/index.ts";
import { PrintButton } from "../../../kit/layout/index.ts";
import { ChronologyList, type Entry } from "../../chronology/index.ts";
import { Cover, HerWordsBlock, Open, type Subject } from "./person-view.tsx";

type Props = {
  readonly tx: ActorTx;
  readonly subject: Subject;
  readonly entries: readonly Entry[];
  /** There are more than are shown. */
  readonly isCut: boolean;
};

/**
 * All of her record that this reader may see, to print. What is masked stays masked; opening this page is recorded as
 * printing, whether or not she then does.
 */
export function PrintView({ tx, subject, entries, isCut }: Props): VNode {
  const { person } = subject.file;
  return (
    <>
      <div class="fl-no-print">
        <WarningText
          iconFallbackText="Warning"
          text={`What is printed leaves our protection: her name, her words and ${entries.length} ${entries.length === 1 ? "entry" : "entries"}. It is recorded that you opened this to print. Keep it with you, and shred it.`}
        />
        <PrintButton />
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/${person.id}`}>
            Back to her page
          </a>
        </p>
      </div>
      <Cover tx={tx} subject={subject} />
      <HerWordsBlock tx={tx} words={subject.words} />
      <Open tx={tx} file={subject.file} />
      {subject.panels}
      <h2 class="govuk-heading-m">Chronology</h2>
      {isCut && (
        <p class="govuk-body">The newest {entries.length}. Use the dates of the filter for what is older.</p>
      )}
      <ChronologyList entries={entries} calendar={tx.house.calendar} isWhole />
    </>
  );
}
