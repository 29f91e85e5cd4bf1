import { fieldsOf, ITEM_KIND_NAMES, LINK_KIND_NAMES, type ItemKind, type LinkKind } from "./kind.ts";
import { compareCodes, linkKey, type Body, type Plan, type PlanItem, type PlanLink } from "./plan.ts";

/** One field that says something else; a side that is missing said nothing. */
export type FieldChange = {
  /** The field's name; "parent" for what it stands under. */
  readonly field: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
};

type Changed<T> =
  | { readonly how: "added"; readonly is: T }
  | { readonly how: "withdrawn"; readonly was: T }
  | { readonly how: "changed"; readonly was: T; readonly is: T; readonly fields: readonly FieldChange[] };

export type ItemChange = Changed<PlanItem>;
export type LinkChange = Changed<PlanLink>;

/** What differs between two states of a strategy. Both lists empty: nothing. */
export type Changes = { readonly items: readonly ItemChange[]; readonly links: readonly LinkChange[] };

/**
 * What became of a strategy between two states: added, changed field by field, withdrawn. Pure; in the order of kinds and codes,
 * whatever order the states have.
 */
export function comparePlans(was: Plan, is: Plan): Changes {
  return {
    items: compareAll(was.items, is.items, { key: (item) => item.code, rank: itemRank, fields: itemFields }),
    links: compareAll(was.links, is.links, { key: linkKey, rank: linkRank, fields: linkFields }),
  };
}

export function isNothing({ items, links }: Changes): boolean {
  return items.length === 0 && links.length === 0;
}

/** How many of each there are, items and links together. */
export function countChanges({ items, links }: Changes): Record<"added" | "changed" | "withdrawn", number> {
  const count = (how: ItemChange["how"]): number =>
    [...items, ...links].filter((change) => change.how === how).length;
  return { added: count("added"), changed: count("changed"), withdrawn: count("withdrawn") };
}

/** What it is after the change, or was before it was withdrawn. */
export function subjectOf<T>(change: Changed<T>): T {
  return change.how === "withdrawn" ? change.was : change.is;
}

type Ways<T> = {
  readonly key: (one: T) => string;
  readonly rank: (one: T) => string;
  readonly fields: (was: T, is: T) => FieldChange[];
};

function compareAll<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): Changed<T>[] {
  const [old, now] = [mapOf(before, ways.key), mapOf(after, ways.key)];
  const gone = before
    .filter((one) => !now.has(ways.key(one)))
    .map((was) => ({ how: "withdrawn", was }) as const);
  const kept = after.flatMap((is): Changed<T>[] => {
    const was = old.get(ways.key(is));
    if (was === undefined) return [{ how: "added", is }];
    const fields = ways.fields(was, is);
    return fields.length === 0 ? [] : [{ how: "changed", was, is, fields }];
  });
  return [...kept, ...gone].toSorted((a, b) =>
    compareCodes(ways.rank(subjectOf(a)), ways.rank(subjectOf(b))),
  );
}

function mapOf<T>(all: readonly T[], key: (one: T) => string): Map<string, T> {
  return new Map(all.map((one) => [key(one), one]));
}

function itemFields(was: PlanItem, is: PlanItem): FieldChange[] {
  const moved = was.parent === is.parent ? [] : [{ field: "parent", was: was.parent, is: is.parent }];
  return [...moved, ...bodyFields(was.kind, was.body, is.body)];
}

function linkFields(was: PlanLink, is: PlanLink): FieldChange[] {
  return bodyFields(was.kind, was.body, is.body);
}

function bodyFields(kind: ItemKind | LinkKind, was: Body, is: Body): FieldChange[] {
  const names = new Set([...Object.keys(fieldsOf(kind)), ...Object.keys(was), ...Object.keys(is)]);
  return [...names]
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, was: was[field], is: is[field] }));
}

function itemRank({ kind, code }: PlanItem): string {
  return `${rankOf(ITEM_KIND_NAMES, kind)} ${code}`;
}

function linkRank(link: PlanLink): string {
  return `${rankOf(LINK_KIND_NAMES, link.kind)} ${linkKey(link)}`;
}

function rankOf(names: readonly string[], kind: string): string {
  return String(names.indexOf(kind)).padStart(2, "0");
}
