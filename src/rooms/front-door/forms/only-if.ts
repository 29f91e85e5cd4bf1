import type { Condition, Page } from "../../../foundation/forms/index.ts";

/** Pages that are asked only when this holds, on top of what each asks for itself. */
export function onlyIf(condition: Condition, pages: readonly Page[]): readonly Page[] {
  return pages.map((each) => ({ ...each, when: each.when ? { all: [condition, each.when] } : condition }));
}
