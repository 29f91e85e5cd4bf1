import { code, codes, day, decimal, line, must, oneOf, text, whole, type FieldSpec } from "./field-kind.ts";

const PREVENTION = ["primary", "secondary", "tertiary"];
const PLACE = { page: whole("Page"), toPage: whole("Up to page"), document: code("Document") };

/** What stands in a strategy, under what it may stand, and what is said of it. */
export const ITEM_KINDS = {
  strategy: {
    label: "Strategy",
    under: [],
    fields: {
      title: must(line("Name")),
      from: must(day("First day")),
      until: must(day("Last day")),
      review: must(day("To be looked at again by")),
      unsure: oneOf("Days to be confirmed", ["yes"]),
      vision: must(text("Vision")),
      source: line("Source"),
    },
  },
  document: {
    label: "Document",
    under: ["strategy"],
    fields: { title: must(line("Name")) },
  },
  priority: {
    label: "Priority",
    under: ["strategy"],
    fields: { title: must(line("Name")), about: text("What it is for"), lead: code("Led by"), ...PLACE },
  },
  objective: {
    label: "Objective",
    under: ["priority"],
    fields: { title: must(line("Name")), about: text("What it is to reach"), lead: code("Led by"), ...PLACE },
  },
  commitment: {
    label: "Commitment",
    under: ["objective", "strategy"],
    fields: {
      title: must(line("What will be done")),
      strength: oneOf("How firm", ["firm", "consider"]),
      prevention: codes("Prevention", PREVENTION),
      abuse: codes("Forms of abuse"),
      ...PLACE,
    },
  },
  alias: {
    label: "Other name",
    under: ["document"],
    fields: { title: must(line("What it is called there")), as: must(line("Its number there", 40)) },
  },
  framework: { label: "Framework", under: ["strategy"], fields: { title: must(line("Name")), ...PLACE } },
  pillar: {
    label: "Part of a framework",
    under: ["framework"],
    fields: { title: must(line("Name")), body: code("The body it is") },
  },
  figure: {
    label: "Figure in the document",
    under: ["strategy"],
    fields: {
      title: must(line("What it says")),
      about: must(code("What it counts")),
      percent: decimal("Per cent"),
      count: decimal("Number"),
      base: decimal("Out of"),
      baseFrom: line("Where the base comes from"),
      atLeast: oneOf("At least", ["yes"]),
      ...PLACE,
    },
  },
  action: {
    label: "Action",
    under: ["strategy"],
    fields: {
      title: must(line("What is done")),
      owner: must(code("Owned by")),
      role: line("By whom there", 120),
      start: day("To be started by"),
      due: day("To be done by"),
      every: oneOf("Comes round every", ["month", "quarter", "year"]),
      ...PLACE,
    },
  },
  milestone: {
    label: "Milestone",
    under: ["action"],
    fields: { title: must(line("What is reached")), due: day("By") },
  },
} as const satisfies Readonly<Record<string, KindSpec>>;

/** What leads from one item to another. */
export const LINK_KINDS = {
  "aligned-to": {
    label: "Serves",
    from: ["priority", "objective", "commitment"],
    to: ["pillar"],
    fields: { how: line("In what they meet"), reading: oneOf("Our own reading", ["ours"]) },
  },
  "bears-on": {
    label: "Is about",
    from: ["commitment"],
    to: ["priority", "objective", "commitment"],
    fields: {},
  },
  "stands-for": { label: "Is", from: ["alias"], to: ["objective"], fields: {} },
  delivers: { label: "Delivers", from: ["action"], to: ["commitment"], fields: {} },
  "blocked-by": { label: "Waits for", from: ["action"], to: ["action"], fields: {} },
} as const satisfies Readonly<Record<string, LinkSpec>>;

/** The kinds of items, in the order in which a file has them: what is above before what is below. */
export const ITEM_KIND_NAMES = Object.keys(ITEM_KINDS) as ItemKind[];
export const LINK_KIND_NAMES = Object.keys(LINK_KINDS) as LinkKind[];

/** The fields of an item or link of this kind, by name, in their order. */
export function fieldsOf(kind: ItemKind | LinkKind): Readonly<Record<string, FieldSpec>> {
  return isItemKind(kind) ? ITEM_KINDS[kind].fields : LINK_KINDS[kind].fields;
}

export function isItemKind(kind: string): kind is ItemKind {
  return Object.hasOwn(ITEM_KINDS, kind);
}

/** Whether it is something somebody does, and not what the strategy says. */
export function isDelivery(kind: ItemKind): boolean {
  return kind === "action" || kind === "milestone";
}

export function isLinkKind(kind: string): kind is LinkKind {
  return Object.hasOwn(LINK_KINDS, kind);
}

/** As people read it: "Objective". */
export function labelOf(kind: ItemKind | LinkKind): string {
  return isItemKind(kind) ? ITEM_KINDS[kind].label : LINK_KINDS[kind].label;
}

export type ItemKind = keyof typeof ITEM_KINDS;
export type LinkKind = keyof typeof LINK_KINDS;

type KindSpec = {
  readonly label: string;
  readonly under: readonly string[];
  readonly fields: Readonly<Record<string, FieldSpec>>;
};
type LinkSpec = {
  readonly label: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly fields: Readonly<Record<string, FieldSpec>>;
};
