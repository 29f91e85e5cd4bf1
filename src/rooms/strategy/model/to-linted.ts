import type { LintedQuantity, LintedStrategy } from "../../../foundation/pack/index.ts";
import { itemsOf, type Plan, type PlanItem } from "./plan.ts";

/** A live strategy in the shape in which the linter looks at a pack's: with the codes that it has here. */
export function toLinted(plan: Plan): LintedStrategy {
  const ends = (kind: string, from: string): string[] =>
    plan.links.flatMap((link) => (link.kind === kind && link.from === from ? [link.to] : []));
  return {
    documents: itemsOf(plan, "document").map(({ code, body }) => ({ id: code, name: body["title"] ?? code })),
    objectives: itemsOf(plan, "objective").map((item) => ({ code: item.code, ...placeOf(item) })),
    commitments: itemsOf(plan, "commitment").map((item) => ({ code: item.code, ...placeOf(item) })),
    aliases: itemsOf(plan, "alias").flatMap(({ code, parent = "" }) =>
      ends("stands-for", code).map((objective) => ({ document: parent, code, objective })),
    ),
    actions: itemsOf(plan, "action").map(({ code }) => ({ commitments: ends("delivers", code) })),
  };
}

/** The figures that its documents print. */
export function figuresOf(plan: Plan): LintedQuantity[] {
  return itemsOf(plan, "figure").map((item) => ({
    id: item.code,
    about: item.body["about"] ?? "",
    says: item.body["title"] ?? "",
    percent: numberIn(item, "percent"),
    count: numberIn(item, "count"),
    base: numberIn(item, "base"),
    ...(item.body["baseFrom"] === undefined ? {} : { baseFrom: item.body["baseFrom"] }),
    atLeast: item.body["atLeast"] === "yes",
    ...placeOf(item),
  }));
}

function placeOf(item: PlanItem) {
  return { page: numberIn(item, "page"), toPage: numberIn(item, "toPage"), document: item.body["document"] };
}

function numberIn({ body }: PlanItem, field: string): number | undefined {
  const value = body[field];
  return value === undefined ? undefined : Number(value);
}
