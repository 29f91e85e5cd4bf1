import { formatLongDay } from "../../../foundation/clock/index.ts";
import { faultOf, isCode } from "./check-field.ts";
import { fieldsOf, ITEM_KINDS, LINK_KINDS, labelOf, type ItemKind, type LinkKind } from "./kind.ts";
import { EMPTY_PLAN, linkKey, type Body, type Plan, type PlanItem, type PlanLink } from "./plan.ts";

/** Something in a state that cannot stand: of which item or link, and what to do. */
type PlanFault = { readonly of: PlanItem | PlanLink; readonly sentence: string };

/** What must hold beside the plan itself: the bodies there are, which own actions, and the forms of abuse. */
export type Known = { readonly bodies: readonly string[]; readonly forms: readonly string[] };

/**
 * Everything in a state of a strategy that cannot stand; an empty list when nothing is.
 * @param standing what stood before: days that were out of order there already do not hold up another change
 */
export function findPlanFaults(plan: Plan, known: Known, standing: Plan = EMPTY_PLAN): PlanFault[] {
  const kinds = new Map(plan.items.map(({ code, kind }) => [code, kind]));
  return [
    ...repeated(plan.items, ({ code }) => code, "has the code of another: each code is used once"),
    ...repeated(plan.links, linkKey, "is said twice"),
    ...oneRoot(plan.items),
    ...plan.items.flatMap((item) => [...itemFaults(item, kinds), ...knownFaults(item, known)]),
    ...plan.links.flatMap((link) => linkFaults(link, kinds)),
    ...circles(plan),
    ...disordered(plan, standing),
  ];
}

/** What is wrong with the fields themselves. */
function findBodyFaults(kind: ItemKind | LinkKind, body: Body): string[] {
  const specs = fieldsOf(kind);
  const missing = Object.entries(specs)
    .filter(([name, { isRequired }]) => isRequired && !body[name])
    .map(([name]) => `“${name}” is missing`);
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const spec = specs[name];
    if (!spec) return [`“${name}” is not for this kind`];
    const fault = value === "" ? "must not be empty" : faultOf(spec, value);
    return fault === undefined ? [] : [`“${name}” ${fault}`];
  });
  return [...missing, ...wrong];
}

function repeated<T extends PlanItem | PlanLink>(
  all: readonly T[],
  key: (one: T) => string,
  sentence: string,
): PlanFault[] {
  const seen = new Set<string>();
  return all.flatMap((of) => {
    const isRepeated = seen.has(key(of));
    seen.add(key(of));
    return isRepeated ? [{ of, sentence }] : [];
  });
}

function oneRoot(items: readonly PlanItem[]): PlanFault[] {
  return items
    .filter(({ kind }) => kind === "strategy")
    .slice(1)
    .map((of) => ({ of, sentence: "is a second strategy: a file is of one" }));
}

function itemFaults(item: PlanItem, kinds: ReadonlyMap<string, ItemKind>): PlanFault[] {
  const fault = (sentence: string): PlanFault => ({ of: item, sentence });
  const above: readonly string[] = ITEM_KINDS[item.kind].under;
  const code = isCode(item.code) ? [] : [fault("has a code that is none: write it as P1.O2")];
  return [...code, ...parentFaults(item, above, kinds), ...findBodyFaults(item.kind, item.body).map(fault)];
}

function parentFaults(
  item: PlanItem,
  above: readonly string[],
  kinds: ReadonlyMap<string, ItemKind>,
): PlanFault[] {
  const { parent } = item;
  if (above.length === 0)
    return parent === undefined ? [] : [{ of: item, sentence: "stands under nothing: leave “parent” empty" }];
  if (parent === undefined)
    return [{ of: item, sentence: `stands under nothing: give the code of its ${above.join(" or ")}` }];
  const kind = kinds.get(parent);
  if (kind === undefined) return [{ of: item, sentence: `stands under ${parent}, which is not there` }];
  return above.includes(kind)
    ? []
    : [{ of: item, sentence: `cannot stand under ${parent}: it is a ${kind}, not a ${above.join(" or ")}` }];
}

function knownFaults(item: PlanItem, { bodies, forms }: Known): PlanFault[] {
  const fault = (sentence: string): PlanFault => ({ of: item, sentence });
  const body =
    item.body["owner"] ?? item.body["lead"] ?? (item.kind === "pillar" ? item.body["body"] : undefined);
  const wrongBody = body !== undefined && !bodies.includes(body);
  const wrongForms = (item.body["abuse"] ?? "").split(" ").filter((form) => form && form !== "all");
  return [
    ...(wrongBody ? [fault(`names the body “${body}”, which is not there`)] : []),
    ...wrongForms
      .filter((form) => !forms.includes(form))
      .map((form) => fault(`names the form of abuse “${form}”, which is not there`)),
  ];
}

function linkFaults(link: PlanLink, kinds: ReadonlyMap<string, ItemKind>): PlanFault[] {
  const { from, to } = LINK_KINDS[link.kind];
  const end = (code: string, allowed: readonly string[]): PlanFault[] => {
    const kind = kinds.get(code);
    if (kind === undefined) return [{ of: link, sentence: `leads to or from ${code}, which is not there` }];
    if (allowed.includes(kind)) return [];
    const sentence = `“${labelOf(link.kind)}” is between a ${from.join(" or ")} and a ${to.join(" or ")}; ${code} is a ${kind}`;
    return [{ of: link, sentence }];
  };
  const body = findBodyFaults(link.kind, link.body).map((sentence) => ({ of: link, sentence }));
  return [...end(link.from, from), ...end(link.to, to), ...body];
}

/** Actions that wait for each other would wait for ever. */
function circles({ links }: Plan): PlanFault[] {
  const waits = links.filter(({ kind }) => kind === "blocked-by");
  const next = (code: string): string[] => waits.filter(({ from }) => from === code).map(({ to }) => to);
  const reaches = (start: string, goal: string): boolean => {
    const seen = new Set<string>();
    const queue = [start];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (at === goal) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      queue.push(...next(at));
    }
    return false;
  };
  return waits
    .filter(({ from, to }) => reaches(to, from))
    .map((of) => ({ of, sentence: "waits in a circle: take one of them out" }));
}

function disordered(plan: Plan, standing: Plan): PlanFault[] {
  const stood = new Set(orderFaults(standing).map(({ of, sentence }) => `${codeOf(of)} ${sentence}`));
  return orderFaults(plan).filter(({ of, sentence }) => !stood.has(`${codeOf(of)} ${sentence}`));
}

/** What would be over before it begins. */
function orderFaults({ items }: Plan): PlanFault[] {
  const starts = new Map(items.map(({ code, body }) => [code, body["start"]]));
  return items.flatMap((of): PlanFault[] => {
    const { start, due, from, until } = of.body;
    const begins = of.kind === "milestone" ? starts.get(of.parent ?? "") : start;
    if (begins !== undefined && due !== undefined && due < begins)
      return [{ of, sentence: sayOrder(of, due, begins) }];
    return of.kind === "strategy" && from !== undefined && until !== undefined && until < from
      ? [{ of, sentence: `ends on ${formatLongDay(until)}, before it begins on ${formatLongDay(from)}` }]
      : [];
  });
}

function sayOrder({ kind, parent }: PlanItem, due: string, begins: string): string {
  const start = kind === "milestone" ? `its action ${parent ?? ""} is to be started` : "it is to be started";
  return `is due on ${formatLongDay(due)}, before ${start} on ${formatLongDay(begins)}: change one of the two days`;
}

function codeOf(of: PlanItem | PlanLink): string {
  return "code" in of ? of.code : linkKey(of);
}
