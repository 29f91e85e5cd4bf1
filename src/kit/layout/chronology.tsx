import type { VNode } from "preact";
import { Paragraphs } from "./paragraphs.tsx";

/**
 * One chronology, in the order given. Facts are plain rows with their source; judgements are set in and signed;
 * contacts and referrals carry their own mark.
 */
export function Chronology({ entries }: { entries: readonly ChronologyEntry[] }): VNode {
  return (
    <ol class="fl-chronology">
      {entries.map((entry) => (
        <li class={`fl-chronology__entry fl-chronology__entry--${entry.kind}`}>
          <div class="fl-chronology__when">
            {entry.dateTime ? <time dateTime={entry.dateTime}>{entry.when}</time> : entry.when}
          </div>
          <div class="fl-chronology__text">
            {kinds[entry.kind]}
            <Paragraphs text={entry.text} />
            <p class="fl-chronology__source">{entry.source}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The word and shape before each kind; facts need none. */
const kinds: Readonly<Record<ChronologyKind, VNode | null>> = {
  fact: null,
  judgement: <p class="fl-chronology__mark">Judgement</p>,
  contact: mark("Contact", "M1 2h10v6H6l-3 2.5V8H1z"),
  referral: mark("Referral", "M1 6h9.5M7 2.5 10.5 6 7 9.5"),
};

function mark(word: string, path: string): VNode {
  return (
    <p class="fl-chronology__mark">
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
      {word}
    </p>
  );
}

type ChronologyKind = "fact" | "judgement" | "contact" | "referral";

export interface ChronologyEntry {
  readonly kind: ChronologyKind;
  /** "Sat 21 Nov 2026, 14:05". */
  readonly when: string;
  /** The same moment for machines, ISO 8601. */
  readonly dateTime?: string | undefined;
  readonly text: string;
  /** Where a fact comes from; for a judgement who signs it, role and agency. */
  readonly source: string;
}
