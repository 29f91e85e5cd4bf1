import type { VNode } from "preact";
import { SummaryList } from "../govuk/index.ts";

/** What is known of a thing, name by name, as text or as more than that. What there is nothing to say of has no row. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): VNode {
  const said = facts.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [{ name, value }],
  );
  return (
    <SummaryList
      rows={said.map(({ name, value }) => ({
        key: { text: name },
        value: typeof value === "string" ? { text: value } : { html: value },
      }))}
    />
  );
}

export type Fact = readonly [name: string, value: VNode | string | undefined];
