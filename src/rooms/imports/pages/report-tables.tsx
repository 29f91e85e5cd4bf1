import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { paths } from "../paths.ts";
import type { Forecast, Outcome, Report } from "../store/report.ts";

const WOULD: readonly (readonly [Forecast, string])[] = [
  ["new", "Would become a case"],
  ["likely", "Very likely somebody you work with already"],
  ["review", "Perhaps somebody you work with already"],
  ["here", "Here already, from an earlier list"],
  ["twice", "The same as an earlier row of this list"],
  ["closed", "Closed: only open cases are brought over"],
  ["error", "Something to mend"],
];

const CAME: readonly (readonly [Outcome, string])[] = [
  ["made", "Became a case"],
  ["here", "Here already, or the same as an earlier row"],
  ["left-out", "Left out: closed, or somebody you work with already"],
  ["error", "Not brought over: something to mend"],
  ["failed", "Not brought over: it did not work"],
  ["taken-back", "Taken back"],
  ["kept", "Not taken back: somebody had worked on it"],
];

/** What would come of a list, in rows. Nothing was brought over yet. */
export function WouldCome({ report: { forecast } }: { report: Report }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">What would come of it</h2>
      <p class="govuk-body">Nothing has been brought over yet.</p>
      <Counts rows={WOULD.map(([key, label]) => [label, forecast[key]])} />
      <p class="govuk-body">
        You are told of people your own service works with, and of nobody else. Whether two records are of one
        person the front door is asked, and nothing is put together by itself.
      </p>
    </>
  );
}

/** What came of it, with the way to the cases. */
export function CameOfIt({ id, report: { outcome } }: { id: string; report: Report }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">What came of it</h2>
      <Counts rows={CAME.map(([key, label]) => [label, outcome[key]])} />
      {outcome.made + outcome.kept > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.cases(id)}>
            See the cases
          </a>
        </p>
      )}
    </>
  );
}

/** Only what there is any of. */
function Counts({ rows }: { rows: readonly (readonly [string, number])[] }): VNode {
  return (
    <SummaryList
      rows={rows
        .filter(([, count]) => count > 0)
        .map(([label, count]) => ({
          key: { text: label },
          value: { text: `${count.toLocaleString("en-GB")} ${count === 1 ? "row" : "rows"}` },
        }))}
    />
  );
}
