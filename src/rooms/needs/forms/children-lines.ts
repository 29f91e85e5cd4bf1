const HOW_MANY = "How many: ";
const NONE = "No children";
const WHERE = "Where and with whom: ";

/** Her children as they were gone through: how many, who, where they live. The worries stay where they were said. Pure. */
export function sayChildren({ children, childrenWho, childrenWhere }: ChildrenSaid): string[] {
  const many = typeof children === "number" ? [children === 0 ? NONE : `${HOW_MANY}${children}`] : [];
  const who = typeof childrenWho === "string" ? [childrenWho] : [];
  const where = typeof childrenWhere === "string" ? [`${WHERE}${childrenWhere}`] : [];
  return [...many, ...who, ...where];
}

type ChildrenSaid = {
  readonly children?: unknown;
  readonly childrenWho?: unknown;
  readonly childrenWhere?: unknown;
};

/** Whether a line is of all of her children together, and tells of none by itself. Pure. */
export function isOfAllChildren(line: string): boolean {
  return line === NONE || line.startsWith(HOW_MANY) || line.startsWith(WHERE);
}

/** What such lines say, as it was gone through: how many there are, and where they live. Pure. */
export function readOfAllChildren(lines: readonly string[]): { children?: number; childrenWhere?: string } {
  const after = (start: string): string | undefined =>
    lines.find((line) => line.startsWith(start))?.slice(start.length);
  const many = Number(lines.includes(NONE) ? "0" : after(HOW_MANY));
  const where = after(WHERE);
  return {
    ...(Number.isInteger(many) ? { children: many } : {}),
    ...(where === undefined ? {} : { childrenWhere: where }),
  };
}
