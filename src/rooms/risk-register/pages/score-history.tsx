import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { LineChart } from "../../../kit/charts/index.ts";
import { scoreOf } from "../model/score.ts";
import type { ScoreLine } from "../store/risk.ts";

/** The residual score over time, once there is more than one. */
export function ScoreHistory({
  tx,
  scores,
}: {
  readonly tx: ActorTx;
  readonly scores: readonly ScoreLine[];
}): VNode | null {
  const points = scores.map(({ at, residual }) => ({
    period: formatDate(new Date(at), tx.house.calendar),
    value: scoreOf(residual),
  }));
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  return (
    <LineChart
      id="scores"
      title={sayChange(first.value, last.value)}
      subtitle={`Residual score, likelihood times impact, each time it was looked at: ${first.period} to ${last.period}`}
      points={points}
      within={{ low: 0, high: 25 }}
      isFromNought
      isWhole
      format={String}
    />
  );
}

function sayChange(first: number, last: number): string {
  if (first === last) return `The score is ${last}, as it was first`;
  return `The score ${last < first ? "fell" : "rose"} from ${first} to ${last}`;
}
