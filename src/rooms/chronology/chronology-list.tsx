import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../foundation/clock/index.ts";
import { Chronology, EmptyState, type ChronologyEntry } from "../../kit/layout/index.ts";
import type { Entry } from "./store/chronology.ts";

/** A chronology as a page shows it; newest first, each row with its source. */
export function ChronologyList({
  entries,
  calendar,
}: {
  entries: readonly Entry[];
  calendar: Calendar;
}): VNode {
  if (entries.length === 0) return <EmptyState text="Nothing has been recorded yet." />;
  return <Chronology entries={entries.map((entry) => toRow(entry, calendar))} />;
}

function toRow(entry: Entry, calendar: Calendar): ChronologyEntry {
  const when = formatDateTime(entry.at, calendar);
  const dateTime = entry.at.toISOString();
  if (entry.kind === "step") {
    const kind = entry.thing.process === "referral" ? "referral" : "fact";
    return { kind, when, dateTime, text: entry.done, source: `${entry.thing.reference}, ${entry.by}` };
  }
  const { note } = entry;
  const kind = note.kind === "judgement" ? "judgement" : note.kind === "contact" ? "contact" : "fact";
  const text = note.kind === "own-words" ? `In her words: ${note.text}` : note.text;
  return { kind, when, dateTime, text, source: `${note.byName}, ${note.agencyName}` };
}
