import type { VNode } from "preact";
import { Table } from "../../../kit/govuk/index.ts";
import { sayWhatToDo, sayWhere } from "../model/problem.ts";
import { paths } from "../paths.ts";
import type { Import } from "../store/import-row.ts";
import type { ListedLine, Report } from "../store/report.ts";

type Props = {
  readonly list: Import;
  readonly lines: readonly ListedLine[];
  readonly report: Report;
  /** How many are shown at most. */
  readonly shown: number;
};

/** Rows to be looked at, by line: what is wrong and what to do, or whom it may be. Never what stands in them. */
export function LinesToMend({ list, lines, report, shown }: Props): VNode | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Rows to look at</h2>
      {report.forecast.error > 0 && (
        <p class="govuk-body">
          Mend them in your own list and send it again: rows that are here already are not brought over twice.{" "}
          <a class="govuk-link" href={paths.errors(list.thing.id)}>
            All rows to mend, as a CSV file
          </a>
        </p>
      )}
      <Table
        caption={
          lines.length === shown ? `The first ${shown}` : "By line of the file, the headings being line 1"
        }
        captionClasses="govuk-table__caption--s"
        head={[{ text: "Line", format: "numeric" }, { text: "Where" }, { text: "What about it" }]}
        rows={lines.flatMap((line) => rowsOf(list, line))}
      />
    </>
  );
}

function rowsOf({ mapping }: Import, line: ListedLine) {
  const number = { text: String(line.line), format: "numeric" } as const;
  if (line.problems.length === 0) return [[number, { text: "Whole row" }, { html: <About line={line} /> }]];
  return line.problems.map((problem) => [
    number,
    { text: sayWhere(problem, mapping?.columns ?? []) },
    { text: sayWhatToDo(problem) },
  ]);
}

function About({ line: { forecast, outcome, near, nearId } }: { line: ListedLine }): VNode {
  if (outcome === "failed")
    return <>It did not work. Send the list again: only this row is brought over then.</>;
  if (outcome === "kept") return <>Somebody had worked on its case, so that was not taken back.</>;
  if (forecast === "twice") return <>The same as an earlier row of this list.</>;
  if (forecast === "closed") return <>Closed: only open cases are brought over.</>;
  return (
    <>
      {forecast === "likely" ? "Very likely" : "Perhaps"}{" "}
      <a class="govuk-link" href={`/people/${nearId ?? ""}`}>
        {near}
      </a>
      , whom you work with already.
    </>
  );
}
