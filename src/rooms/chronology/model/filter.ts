import { dayBounds, type Calendar } from "../../../foundation/clock/index.ts";

/** The kinds of entry there are: notes by what they are, steps apart, those of referrals by themselves. */
export const ENTRY_KINDS = [
  { value: "contact", label: "Contacts" },
  { value: "judgement", label: "Judgements" },
  { value: "fact", label: "Facts" },
  { value: "own-words", label: "Her words" },
  { value: "referral", label: "Referrals" },
  { value: "step", label: "Steps" },
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number]["value"];

/** Which entries are wanted; each left out is any. */
export type Filter = {
  readonly kind?: EntryKind | undefined;
  /** From this moment on. */
  readonly from?: Date | undefined;
  /** Before this moment. */
  readonly until?: Date | undefined;
  readonly agency?: string | undefined;
  /** Earlier than the entry with this cursor. */
  readonly before?: string | undefined;
};

export const EVERYTHING: Filter = {};

/** What was asked for, as it was written: for the form that shows it again, and for links to the next page. */
export type Asked = Readonly<Record<"kind" | "from" | "to" | "agency" | "before", string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CURSOR = /^\d{1,17}~[ns][0-9a-f-]{19,36}$/;

/** Reads a filter from an address or a form. What makes no sense counts as not asked for. */
export function readFilter(sent: Readonly<Record<string, unknown>>): Asked {
  const text = (name: string): string => (typeof sent[name] === "string" ? sent[name].trim() : "");
  const day = (name: string): string => (isDay(text(name)) ? text(name) : "");
  return {
    kind: ENTRY_KINDS.some(({ value }) => value === text("kind")) ? text("kind") : "",
    from: day("from"),
    to: day("to"),
    agency: /^[a-z][a-z0-9-]{0,60}$/.test(text("agency")) ? text("agency") : "",
    before: CURSOR.test(text("before")) ? text("before") : "",
  };
}

/** The filter in moments: whole days by the wall, the last one included. */
export function toFilter(asked: Asked, calendar: Calendar): Filter {
  return {
    kind: ENTRY_KINDS.find(({ value }) => value === asked.kind)?.value,
    from: asked.from === "" ? undefined : dayBounds(asked.from, calendar).from,
    until: asked.to === "" ? undefined : dayBounds(asked.to, calendar).until,
    agency: asked.agency || undefined,
    before: asked.before || undefined,
  };
}

/** Whether some entries are left out, whatever page of them is shown. */
export function isNarrowed({ kind, from, to, agency }: Asked): boolean {
  return [kind, from, to, agency].some((value) => value !== "");
}

/** What was asked for as an address's query, without what was not. */
export function toQuery(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
