import type { VNode } from "preact";
import type { Block, Paper, PaperChart, PaperTable } from "../../../foundation/papers/index.ts";
import { showValue } from "../../../foundation/sheets/index.ts";
import { ControlChart } from "../../../kit/charts/index.ts";
import { Heading, InsetText, SummaryList, Table } from "../../../kit/govuk/index.ts";
import { Paragraphs, Scroll } from "../../../kit/layout/index.ts";

const SIZES = { 2: "govuk-heading-m", 3: "govuk-heading-s" } as const;

/** What a paper says under its title, drawn with the kit: on the page of a report, and in the file it is issued as. */
export function PaperView({ paper }: { readonly paper: Paper }): VNode {
  return (
    <div class="fl-paper">
      {paper.blocks.map((block, at) => (
        <BlockView block={block} id={`part-${at + 1}`} />
      ))}
    </div>
  );
}

function BlockView({ block, id }: { readonly block: Block; readonly id: string }): VNode {
  switch (block.kind) {
    case "heading":
      return (
        <Heading level={block.level} id={id} class={SIZES[block.level]}>
          {block.text}
        </Heading>
      );
    case "paragraph":
      return (
        <div class="govuk-body">
          <Paragraphs text={block.text} />
        </div>
      );
    case "note":
      return <InsetText text={block.text} />;
    case "list":
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case "facts":
      return (
        <SummaryList rows={block.facts.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
      );
    case "table":
      return <TableView table={block} />;
    case "chart":
      return <ChartView chart={block} id={id} />;
  }
}

function TableView({ table: { caption, columns, rows } }: { readonly table: PaperTable }): VNode {
  const formatOf = (at: number) => {
    const kind = columns[at]?.kind;
    return kind === "number" || kind === "percentage" ? ({ format: "numeric" } as const) : {};
  };
  return (
    <Scroll label={`Table: ${caption}`}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={columns.map(({ heading }, at) => ({ text: heading, ...formatOf(at) }))}
        rows={rows.map((row) =>
          row.map((value, at) => ({
            text: showValue(value, columns[at] ?? { heading: "" }),
            ...formatOf(at),
          })),
        )}
      />
    </Scroll>
  );
}

function ChartView({ chart, id }: { readonly chart: PaperChart; readonly id: string }): VNode {
  const { title, subtitle, unit, points, phases, target } = chart;
  return (
    <ControlChart
      id={id}
      title={title}
      subtitle={subtitle}
      headingLevel={3}
      points={points.map(({ period, value, mark, why }) => ({
        period,
        value: value ?? undefined,
        mark: mark ?? undefined,
        why: why === "" ? undefined : why,
        target: target ?? undefined,
      }))}
      phases={phases.map(({ limits, name, ...phase }) => ({
        ...phase,
        name: name === "" ? undefined : name,
        limits: limits ?? undefined,
      }))}
      format={(value) => `${value.toLocaleString("en-GB", { maximumFractionDigits: 1 })}${unit}`}
    />
  );
}
