import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import type { Urgency } from "../../../foundation/process/index.ts";
import { CoverLine, NowList, QuoteBlock } from "../../../kit/layout/index.ts";
import {
  ChronologyFilter,
  ChronologyList,
  isNarrowed,
  toQuery,
  type Asked,
  type Entry,
} from "../../chronology/index.ts";
import { nowRow, type OpenClock } from "../../now/index.ts";
import type { HerWords, PassedOn } from "../model/passed-on.ts";
import type { SafeNow } from "../model/reach.ts";
import type { Detail, PersonFile } from "../store/person-file.ts";
import { coverFacts, coverMarks, nameOn } from "./cover-facts.ts";
import { DetailsList } from "./details-list.tsx";
import { OpenThings } from "./open-things.tsx";

/** Everything on a person's page but her chronology, as this reader may see it. */
export type Subject = {
  readonly file: PersonFile;
  readonly passed: PassedOn | undefined;
  readonly words: HerWords | undefined;
  /** Nothing of somebody who never asked for anything: nobody gets in touch. */
  readonly safe: SafeNow | undefined;
  readonly urgency: Urgency;
  readonly clocks: readonly OpenClock[];
  readonly panels: readonly VNode[];
  readonly masked: readonly Detail[];
  readonly mayReveal: boolean;
};

export type ShownChronology = {
  readonly entries: readonly Entry[];
  readonly asked: Asked;
  /** The last entry that was looked at, when there are earlier ones. */
  readonly last: string | undefined;
  /** What was searched for; empty when nothing was. */
  readonly words: string;
};

type Props = {
  readonly tx: ActorTx;
  readonly csrf: string;
  readonly subject: Subject;
  readonly chronology: ShownChronology;
};

/** A person's page: under the line that says who she is her words come first, then how things stand, then one chronology. */
export function PersonView({ tx, csrf, subject, chronology }: Props): VNode {
  const { file, clocks, panels } = subject;
  const base = `/people/${file.person.id}`;
  return (
    <>
      <Cover tx={tx} subject={subject} />
      <HerWordsBlock tx={tx} words={subject.words} />
      <Alerts tx={tx} subject={subject} />
      <DetailsList
        personId={file.person.id}
        details={subject.masked}
        mayReveal={subject.mayReveal}
        csrf={csrf}
        calendar={tx.house.calendar}
      />
      {clocks.length > 0 && <h2 class="govuk-heading-m">What has to be done</h2>}
      {clocks.length > 0 && <NowList rows={clocks.map((clock) => nowRow(tx.house, tx.actor, clock))} />}
      <Open tx={tx} file={file} />
      {panels}
      <h2 class="govuk-heading-m" id="chronology">
        Chronology
      </h2>
      <p class="govuk-body fl-no-print">
        <a class="govuk-link" href={`${base}/print${toQuery({ ...chronology.asked, before: "" })}`}>
          Print {isNarrowed(chronology.asked) ? "what the filter leaves" : "all of it"}
        </a>
      </p>
      <ChronologyFilter
        base={base}
        asked={chronology.asked}
        agencies={tx.house.pack.agencies}
        csrf={csrf}
        words={chronology.words}
      />
      <Entries tx={tx} base={base} csrf={csrf} chronology={chronology} />
    </>
  );
}

/** Her words, newest first of all there are, or that there are none for this reader. */
export function HerWordsBlock({ tx, words }: { tx: ActorTx; words: HerWords | undefined }): VNode | null {
  if (!words) return null;
  // The day: a request keeps no more than the hour in which it was sent.
  const when = formatDate(words.at, tx.house.calendar);
  return (
    <QuoteBlock text={words.text} source={`In her words, ${when}${words.came ? `, ${words.came}` : ""}`} />
  );
}

export function Cover({ tx, subject }: { tx: ActorTx; subject: Subject }): VNode {
  const { file, passed, safe, urgency } = subject;
  return (
    <CoverLine
      name={nameOn(file.person, passed)}
      reference={file.person.reference}
      marks={coverMarks(urgency)}
      facts={coverFacts(tx.house, file, passed, urgency)}
      safeContact={safe}
    />
  );
}

/** What must not be overlooked: what is overdue, and that nobody knows how to reach her safely. */
function Alerts({ tx, subject }: { tx: ActorTx; subject: Subject }): VNode | null {
  const now = tx.house.now();
  const overdue = subject.clocks.filter(({ dueAt }) => dueAt <= now).length;
  const alerts = [
    ...(overdue > 0 ? [`${overdue} ${overdue === 1 ? "thing is" : "things are"} overdue.`] : []),
    ...(subject.safe?.state === "unknown" ? ["Check how to reach her safely before anything goes out."] : []),
  ];
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Alerts" class="fl-alerts">
      <ul class="govuk-list">
        {alerts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  );
}

export function Open({ tx, file }: { tx: ActorTx; file: PersonFile }): VNode {
  const open = file.things.filter(({ isOpen }) => isOpen);
  return (
    <>
      <h2 class="govuk-heading-m">What is open</h2>
      {open.length === 0 ? (
        <p class="govuk-body">Nothing that you can see.</p>
      ) : (
        <OpenThings things={open} processes={tx.house.processes} />
      )}
    </>
  );
}

type EntriesProps = { tx: ActorTx; base: string; csrf: string; chronology: ShownChronology };

function Entries({ tx, base, csrf, chronology }: EntriesProps): VNode {
  const { entries, asked, last, words } = chronology;
  const isSearch = words !== "";
  const earlier = { ...asked, before: last ?? "" };
  return (
    <>
      {(isSearch || asked.before !== "") && (
        <p class="govuk-body" role="status">
          {isSearch
            ? `${entries.length === 0 ? "No" : entries.length} ${entries.length === 1 ? "entry" : "entries"} with these words`
            : "Earlier entries"}
          {isSearch && last && ", of the newest 500 looked through"}.{" "}
          <a class="govuk-link" href={`${base}#chronology`}>
            Back to the newest
          </a>
        </p>
      )}
      <ChronologyList
        entries={entries}
        calendar={tx.house.calendar}
        earlierHref={last && !isSearch ? `${base}${toQuery(earlier)}#chronology` : undefined}
        empty={isSearch || isNarrowed(asked) ? "Nothing here fits." : "Nothing has been recorded yet."}
      />
      {last && isSearch && <LookFurther base={base} csrf={csrf} asked={earlier} words={words} />}
    </>
  );
}

/** The same search in what is older than what was looked through. */
function LookFurther({
  base,
  csrf,
  asked,
  words,
}: {
  base: string;
  csrf: string;
  asked: Asked;
  words: string;
}): VNode {
  return (
    <form method="post" action={`${base}/chronology`} class="fl-no-print">
      <input type="hidden" name="csrf" value={csrf} />
      {Object.entries({ ...asked, words }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="govuk-button govuk-button--secondary">Look further back</button>
    </form>
  );
}
