/** Which part of the queue is shown. "open": all that is not closed. */
export const SHOWN = ["open", "waiting", "mine", "colleague", "closed"] as const;
/** What comes first. "danger", unless something else is asked for: whoever is in danger now stands under nobody's overdue review. */
export const ORDERS = ["danger", "clock", "newest"] as const;
const [FIRST] = ORDERS;

export type QueueFilter = {
  readonly shown: (typeof SHOWN)[number];
  readonly order: (typeof ORDERS)[number];
  readonly kind: string | undefined;
  readonly district: string | undefined;
  /** One language, or "any" that needs an interpreter. */
  readonly language: string | undefined;
  readonly danger: boolean;
  readonly overdue: boolean;
};

const CODE = /^[a-z][a-z0-9-]{0,39}$/;

/** A filter from an address. What is not one of the choices is not a filter: nothing in an address is an error. */
export function readFilter(query: Readonly<Record<string, string>>): QueueFilter {
  const code = (name: string): string | undefined => (CODE.test(query[name] ?? "") ? query[name] : undefined);
  return {
    shown: SHOWN.find((each) => each === query["show"]) ?? "open",
    order: ORDERS.find((each) => each === query["sort"]) ?? FIRST,
    kind: code("kind"),
    district: code("district"),
    language: code("language"),
    danger: query["danger"] === "yes",
    overdue: query["overdue"] === "yes",
  };
}

/** The address of a part of the queue, what goes without saying left out. */
export function queueHref(filter: QueueFilter, after?: string): string {
  const said = new URLSearchParams();
  if (filter.shown !== "open") said.set("show", filter.shown);
  if (!isUsualOrder(filter)) said.set("sort", filter.order);
  for (const name of ["kind", "district", "language"] as const) {
    const value = filter[name];
    if (value !== undefined) said.set(name, value);
  }
  for (const name of ["danger", "overdue"] as const) if (filter[name]) said.set(name, "yes");
  if (after !== undefined) said.set("after", after);
  const text = said.toString();
  return text === "" ? "/queue" : `/queue?${text}`;
}

/** Whether it stands in the order that goes without saying. */
export function isUsualOrder({ order }: Pick<QueueFilter, "order">): boolean {
  return order === FIRST;
}

/** Whether anything is left out beside the choice of who has it. */
export function isNarrowed({ kind, district, language, danger, overdue }: QueueFilter): boolean {
  return danger || overdue || [kind, district, language].some((value) => value !== undefined);
}
