import fc from "fast-check";
import { tidy } from "../check-field.ts";
import type { FieldSpec } from "../field-kind.ts";
import {
  fieldsOf,
  ITEM_KIND_NAMES,
  ITEM_KINDS,
  LINK_KIND_NAMES,
  LINK_KINDS,
  type ItemKind,
  type LinkKind,
} from "../kind.ts";
import { linkKey, type Body, type Plan, type PlanItem, type PlanLink } from "../plan.ts";

/** Bodies and forms of abuse that any plan may name. */
export const KNOWN = { bodies: ["executive", "group-a", "group-b"], forms: ["stalking", "fgm"] };

const words = fc
  .string({
    unit: fc.constantFrom("a", "é", " ", ",", '"', "'", "=", "-", ";", "+", "@", "😀"),
    minLength: 1,
    maxLength: 14,
  })
  .map((value) => tidy(value) || "a");
const days = fc
  .integer({ min: 0, max: 2_000 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));

/** Any strategy that can stand: of every kind some, each under what it may stand under, with links between them. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(
      fc.tuple(fc.constantFrom(...ITEM_KIND_NAMES.filter((kind) => kind !== "strategy")), fc.nat(1_000)),
      {
        maxLength: 25,
      },
    ),
    fc.array(fc.tuple(fc.constantFrom(...LINK_KIND_NAMES), fc.nat(1_000), fc.nat(1_000)), { maxLength: 12 }),
    fc.infiniteStream(fc.tuple(words, days, fc.nat(1_000), fc.boolean())),
  )
  .map(([sketches, ties, values]) => {
    const items: PlanItem[] = [
      { kind: "strategy", code: "S1", parent: undefined, body: bodyOf("strategy", values) },
    ];
    for (const [kind, pick] of sketches) {
      const above = items.filter((item) => (ITEM_KINDS[kind].under as readonly string[]).includes(item.kind));
      const parent = above[pick % Math.max(1, above.length)];
      if (parent)
        items.push({
          kind,
          code: `I${items.length}.${kind}`,
          parent: parent.code,
          body: bodyOf(kind, values),
        });
    }
    return { items: inOrder(items), links: linksOf(items, ties, values) };
  });

/** Days in the order they have to be in: nothing is due before it is to be started, and no strategy ends before it begins. */
function inOrder(items: readonly PlanItem[]): PlanItem[] {
  const starts = new Map<string, string | undefined>();
  return items.map((item) => {
    const body = ordered(ordered(item.body, "start", "due"), "from", "until");
    starts.set(item.code, body["start"]);
    const begins = item.kind === "milestone" ? starts.get(item.parent ?? "") : undefined;
    const isEarly = begins !== undefined && body["due"] !== undefined && body["due"] < begins;
    return { ...item, body: isEarly ? { ...body, due: begins } : body };
  });
}

function ordered(body: Body, first: string, last: string): Body {
  const [a, b] = [body[first], body[last]];
  return a !== undefined && b !== undefined && b < a ? { ...body, [first]: b, [last]: a } : body;
}

type Values = Iterator<[string, string, number, boolean]>;

function linksOf(items: readonly PlanItem[], ties: [LinkKind, number, number][], values: Values): PlanLink[] {
  const made = new Map<string, PlanLink>();
  for (const [kind, one, other] of ties) {
    const pick = (kinds: readonly string[], n: number): PlanItem | undefined => {
      const fit = items.filter((item) => kinds.includes(item.kind));
      return fit[n % Math.max(1, fit.length)];
    };
    const [from, to] = [pick(LINK_KINDS[kind].from, one), pick(LINK_KINDS[kind].to, other)];
    // Only back to what came before: so that nothing waits in a circle.
    if (!from || !to || (kind === "blocked-by" && items.indexOf(to) >= items.indexOf(from))) continue;
    const link = { kind, from: from.code, to: to.code, body: bodyOf(kind, values) };
    made.set(linkKey(link), link);
  }
  return [...made.values()];
}

function bodyOf(kind: ItemKind | LinkKind, values: Values): Body {
  const filled = Object.entries(fieldsOf(kind)).flatMap(([name, spec]): [string, string][] => {
    const [word, day, number, isThere] = next(values);
    return spec.isRequired || isThere ? [[name, valueOf(name, spec, { word, day, number })]] : [];
  });
  return Object.fromEntries(filled);
}

function next(values: Values): [string, string, number, boolean] {
  const { value } = values.next() as { value: [string, string, number, boolean] };
  return value;
}

type Value = { readonly word: string; readonly day: string; readonly number: number };

function valueOf(name: string, spec: FieldSpec, { word, day, number }: Value): string {
  switch (spec.holds) {
    case "line":
      return word;
    case "text":
      return number % 2 === 0 ? word : `${word}\n${word}`;
    case "day":
      return day;
    case "number":
      return spec.decimals && number % 3 === 0 ? `${number}.5` : String(number);
    case "code":
      return ["owner", "lead", "body"].includes(name) ? (KNOWN.bodies[number % 3] ?? "") : `C${number}`;
    case "codes":
      return name === "abuse" ? "stalking fgm" : (spec.of?.slice(0, 1 + (number % 3)).join(" ") ?? "");
    case "one-of":
      return spec.of[number % spec.of.length] ?? "";
  }
}
