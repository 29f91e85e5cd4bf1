import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";

/** Rows and columns of facts; figures are aligned with the format "numeric". */
export function Table(options: TableOptions): VNode {
  const { caption, head, rows } = options;
  return (
    <table {...attributesOf(options.attributes)} class={classNames("govuk-table", options.classes)}>
      {caption && (
        <caption class={classNames("govuk-table__caption", options.captionClasses)}>{caption}</caption>
      )}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{head.map((cell) => headerCell("col", cell))}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">{rows?.map((row) => row && bodyRow(row, options))}</tbody>
    </table>
  );
}

function bodyRow(row: readonly TableCell[], { firstCellIsHeader }: TableOptions): VNode {
  return (
    <tr class="govuk-table__row">
      {row.map((cell, index) =>
        firstCellIsHeader && index === 0 ? headerCell("row", { ...cell, format: undefined }) : bodyCell(cell),
      )}
    </tr>
  );
}

function headerCell(scope: "col" | "row", cell: TableCell): VNode {
  return (
    <th scope={scope} {...span(cell)} class={cellClasses("govuk-table__header", cell)}>
      {contentOf(cell)}
    </th>
  );
}

function bodyCell(cell: TableCell): VNode {
  return (
    <td {...span(cell)} class={cellClasses("govuk-table__cell", cell)}>
      {contentOf(cell)}
    </td>
  );
}

function cellClasses(block: string, cell: TableCell): string {
  return classNames(block, cell.format && `${block}--${cell.format}`, cell.classes);
}

function span({ colspan, rowspan, attributes }: TableCell) {
  const printed = attributesOf(attributes);
  return colspan || rowspan ? { colspan, rowspan, ...printed } : printed;
}

export interface TableOptions extends Appearance {
  caption?: string | undefined;
  captionClasses?: string | undefined;
  head?: readonly TableCell[] | undefined;
  /** What is false or missing is left out. */
  rows?: ReadonlyArray<readonly TableCell[] | false | null | undefined> | undefined;
  firstCellIsHeader?: boolean | undefined;
}

export interface TableCell extends Content, Appearance {
  format?: "numeric" | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
}
