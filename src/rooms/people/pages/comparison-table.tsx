import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import type { Reason } from "../model/twins.ts";

type Props = { readonly caption: string; readonly reasons: readonly Reason[] };

/**
 * Why two are taken for one person or for two: each field with what it adds. Bits are doublings of the odds; no value of
 * anybody's stands in it.
 */
export function ComparisonTable({ caption, reasons }: Props): VNode {
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[{ text: "What was compared" }, { text: "Speaks for or against", format: "numeric" }]}
      rows={reasons.map(({ sentence, bits }) => [
        { text: sentence },
        { text: sayBits(bits), format: "numeric" },
      ])}
    />
  );
}

/** How much one field says, with its sign: "+12.3 bits". */
function sayBits(bits: number): string {
  return `${bits < 0 ? "\u2212" : "+"}${Math.abs(bits).toFixed(1)} bits`;
}
