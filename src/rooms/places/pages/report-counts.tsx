import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import type { ProblemCount } from "../store/problem.ts";
import { sayCodes, sayMonth } from "./say.ts";

type Props = { readonly pack: Pack; readonly counts: readonly ProblemCount[] };

/** What the reports of a problem come to: each answer with how many gave it. */
export function ReportCounts({ pack, counts }: Props): VNode {
  const { placeEnvironment, placeBehaviour, placeNotReported, placeDaylight } = pack.words;
  const said = (kind: string, words: Readonly<Record<string, string>>): string =>
    counts
      .filter((count) => count.kind === kind)
      .map(({ code, n }) => `${sayCodes(words, [code])} (${n})`)
      .join("; ");
  const months = counts
    .filter(({ kind }) => kind === "month")
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, n }) => `${sayMonth(code)} (${n})`)
    .join("; ");
  const rows = [
    ["About the place", said("environment", placeEnvironment)],
    ["What happened", said("behaviour", placeBehaviour)],
    ["Light or dark", said("daylight", placeDaylight)],
    ["Somebody told", said("not-reported", placeNotReported)],
    ["Came in", months],
  ] as const;
  return (
    <SummaryList
      rows={rows
        .filter(([, value]) => value !== "")
        .map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
    />
  );
}
