import type { Field, Page, PageForm } from "./page.ts";

/** How a form is filled in: left empty, with what cannot be right, or in full by one of several choices. */
export type Fill =
  { readonly how: "nothing" } | { readonly how: "wrong" } | { readonly how: "full"; readonly choice: number };

/** What is typed into a field that only some words open, by its name: made anew for each press. */
export type Typed = Readonly<Record<string, readonly ((page: Page) => Promise<string> | string)[]>>;

const MOST_CHOICES = 6;
const TOO_LONG = "x".repeat(24_000);
/** By the end of a name: the parts of a date and of a span of hours. */
const PARTS: Readonly<Record<string, string>> = {
  day: "27",
  month: "3",
  year: "1990",
  from: "10am",
  to: "12 noon",
};
const WRONG_PARTS: Readonly<Record<string, string>> = { day: "99", month: "", year: "12", from: "z", to: "" };
const BY_KIND: readonly (readonly [RegExp, string])[] = [
  [/tel/, "07700 900123"],
  [/email/, "ada@example.com"],
  [/numeric|number/, "4"],
];

/** Every way to fill a form in that may lead somewhere else. */
export function waysToFill({ fields }: PageForm, typed: Typed): Fill[] {
  const asked = fields.filter(({ kind }) => kind !== "hidden");
  if (asked.length === 0) return [{ how: "full", choice: 0 }];
  const choices = asked.map((field) => typed[field.name]?.length ?? choicesOf(field));
  const most = Math.min(MOST_CHOICES, Math.max(1, ...choices));
  const full = Array.from({ length: most }, (_, choice): Fill => ({ how: "full", choice }));
  return [{ how: "nothing" }, { how: "wrong" }, ...full];
}

/** What a browser would send of a form filled in this way, its hidden fields too. */
export async function fillIn(
  page: Page,
  { fields }: PageForm,
  fill: Fill,
  typed: Typed,
): Promise<[string, string][]> {
  const sent = await Promise.all(
    fields.map(async (field) => pairOf(field, await valueOf(field, { page, fill, typed }))),
  );
  return sent.flat();
}

type Around = { readonly page: Page; readonly fill: Fill; readonly typed: Typed };

/** Nothing at all for what a browser would not send. */
async function valueOf(
  { kind, name, offered, expects }: Field,
  { page, fill, typed }: Around,
): Promise<string | undefined> {
  if (kind === "hidden") return offered[0] ?? "";
  const isChosen = kind === "radio" || kind === "checkbox" || kind === "select";
  const isAlone = kind === "checkbox" && offered.length === 1;
  const part = name.split("_").at(-1) ?? "";
  if (fill.how === "nothing") return isChosen ? undefined : "";
  if (fill.how === "wrong")
    return isChosen ? "none of these" : (WRONG_PARTS[part] ?? (kind === "longText" ? TOO_LONG : "x@"));
  if (isChosen)
    return isAlone ? offered[fill.choice % 2 === 0 ? 1 : 0] : offered[fill.choice % offered.length];
  const own = typed[name];
  if (own) return own[fill.choice % own.length]?.(page);
  return PARTS[part] ?? BY_KIND.find(([kindOf]) => kindOf.test(expects))?.[1] ?? "A few words";
}

/** A box that stands alone says "rather not": ticked at every second press. */
function choicesOf({ kind, offered }: Field): number {
  if (kind === "text" || kind === "longText") return 1;
  return Math.max(2, offered.length);
}

function pairOf({ name }: Field, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}
