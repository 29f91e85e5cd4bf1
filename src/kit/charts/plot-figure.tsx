import type { ComponentChildren, VNode } from "preact";
import { Details, Heading, Table, type HeadingLevel } from "../govuk/index.ts";
import { Scroll } from "../layout/index.ts";
import { PlotKey, type KeyEntry } from "./marks.tsx";

/**
 * What every chart stands in: a headline that says the finding, under it what is measured, the key, the picture, and the
 * same as a table, with the way to its file where there is one.
 */
export function PlotFigure({ id, title, subtitle, note, csvHref, ...props }: PlotFigureProps): VNode {
  const { headingLevel = 2, entries, table, children } = props;
  return (
    <figure class="fl-plot" aria-labelledby={`${id}-heading`}>
      <figcaption>
        <Heading level={headingLevel} id={`${id}-heading`} class="govuk-heading-s fl-plot__title">
          {title}
        </Heading>
        <p class="fl-plot__subtitle">{subtitle}</p>
      </figcaption>
      {entries.length > 0 && <PlotKey entries={entries} />}
      <div class="fl-plot__pictures">{children}</div>
      {note && <p class="fl-plot__note">{note}</p>}
      <Details
        classes="fl-plot__table"
        summaryHtml={
          <>
            The same as a table<span class="govuk-visually-hidden">: {title}</span>
          </>
        }
      >
        <Scroll label={`Table: ${title}`}>
          <PlotTableRows table={table} title={title} />
        </Scroll>
      </Details>
      {csvHref && (
        <p class="fl-plot__file fl-no-print">
          <a class="govuk-link" href={csvHref}>
            Download these figures (CSV)<span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </figure>
  );
}

function PlotTableRows({ table: { columns, rows }, title }: { table: PlotTable; title: string }): VNode {
  const formatAt = (at: number) => (columns[at]?.isFigure ? ({ format: "numeric" } as const) : {});
  return (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={columns.map(({ text }, at) => ({ text, ...formatAt(at) }))}
      rows={rows.map((row) => row.map((text, at) => ({ text, ...formatAt(at) })))}
    />
  );
}

/** The figures of a chart as they are to be read; the first column names the row. */
export type PlotTable = {
  readonly columns: readonly { readonly text: string; readonly isFigure?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** What every chart is told. */
export interface PlotProps {
  /** Unique on the page. */
  readonly id: string;
  /** What the chart says, in a sentence. */
  readonly title: string;
  /** What is measured: of whom, in which unit, from when to when. */
  readonly subtitle: string;
  /** 2, when it is left out. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** What has to be known to read it: that its limits are on trial. */
  readonly note?: string | undefined;
  /** Where the same figures are as a file. */
  readonly csvHref?: string | undefined;
  /** How a value is written: "42%". */
  readonly format: (value: number) => string;
}

interface PlotFigureProps extends Omit<PlotProps, "format"> {
  readonly entries: readonly KeyEntry[];
  readonly table: PlotTable;
  readonly children: ComponentChildren;
}
