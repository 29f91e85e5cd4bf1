import { isDelivery, type ItemKind } from "./kind.ts";
import { findItem, type Body, type Plan, type PlanItem } from "./plan.ts";

/** What is of the document that a strategy was printed as, and of no other. */
const OF_THE_DOCUMENT: readonly ItemKind[] = ["document", "alias", "figure"];
const PRINTED = ["page", "toPage", "document"];

/** A new strategy that begins with what another says: all but what is done, and what is of the other's document. Pure. */
export function beginWith(root: PlanItem, present: Plan): Plan {
  const items = present.items
    .filter(({ kind }) => kind !== "strategy" && !isDelivery(kind) && !OF_THE_DOCUMENT.includes(kind))
    .map((item) => ({
      ...item,
      parent: findItem(present, item.parent ?? "")?.kind === "strategy" ? root.code : item.parent,
      body: withoutPages(item.body),
    }));
  const codes = new Set([root, ...items].map(({ code }) => code));
  const links = present.links
    .filter(({ from, to }) => codes.has(from) && codes.has(to))
    .map((link) => ({ ...link, body: withoutPages(link.body) }));
  return { items: [root, ...items], links };
}

function withoutPages(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !PRINTED.includes(name)));
}
