import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import { sayBits, sayWeight } from "../model/say-weight.ts";
import type { Reason } from "../model/twins.ts";

type Props = {
  readonly caption: string;
  readonly reasons: readonly Reason[];
  /** In numbers, for those who read how a pair was weighed; in words for everybody else. */
  readonly isInBits?: boolean;
};

/**
 * Why two are taken for one person or for two: each field with what it adds. Bits are doublings of the odds; no value of
 * anybody's stands in it.
 */
export function ComparisonTable({ caption, reasons, isInBits = false }: Props): VNode {
  const said = (bits: number) =>
    isInBits ? { text: sayBits(bits), format: "numeric" as const } : { text: sayWeight(bits) };
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[
        { text: "What was compared" },
        { text: "Speaks for or against", ...(isInBits ? { format: "numeric" as const } : {}) },
      ]}
      rows={reasons.map(({ sentence, bits }) => [{ text: sentence }, said(bits)])}
    />
  );
}
