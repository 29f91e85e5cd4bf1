import type { VNode } from "preact";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { writeBorn } from "../model/write-born.ts";
import { letterOf } from "../model/drawn-records.ts";
import type { MatchSide } from "../store/match.ts";

type Props = { readonly sides: readonly MatchSide[]; readonly calendar: Calendar };

/**
 * The two side by side. Names and birth dates stand open, since without them nobody can say; ways of reaching them and
 * where they live never do: only whether anything was told, and above, whether it agrees.
 */
export function TwoSides({ sides, calendar }: Props): VNode {
  const rows: [string, (side: MatchSide) => readonly string[]][] = [
    [
      "Names",
      ({ told }) =>
        told.flatMap(({ names }) => names.map(({ given, family }) => `${given} ${family}`.trim())),
    ],
    ["Date of birth", ({ told }) => told.flatMap(({ born }) => (born ? [writeBorn(born)] : []))],
    ["Phone", ({ told }) => told.flatMap(({ phone }) => (phone ? [MASKED] : []))],
    ["E-mail", ({ told }) => told.flatMap(({ email }) => (email ? [MASKED] : []))],
    ["Address", ({ told }) => told.flatMap(({ address }) => (address ? [MASKED] : []))],
    ["Known since", ({ since }) => [formatDate(since, calendar)]],
    ["Told of them", ({ told }) => [told.length === 1 ? "once" : `${told.length} times`]],
  ];
  return (
    <Table
      caption="Side by side"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: "What was told" },
        ...sides.map(({ reference }, place) => ({ text: `${letterOf(place)}: ${reference}` })),
      ]}
      rows={rows.map(([label, read]) => [
        { text: label },
        ...sides.map((side) => ({ text: [...new Set(read(side))].join(", ") || "not said" })),
      ])}
    />
  );
}

const MASKED = "\u2586\u2586\u2586\u2586 (masked)";
