import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import { sayAssessed } from "../model/say-assessed.ts";
import { answersSchema, getTool } from "./assessment.ts";

/** What each of a person's current assessments found, oldest first, as far as the actor is involved in it. One query. */
export async function findAssessed(tx: ActorTx, personId: string): Promise<string[]> {
  const query = sql<Row>`
    select a.id, a.tool, a.judged_level as level, a.answers, s.at
    from process.thing t join risk.assessment a on a.id = t.id
      join process.step s on s.thing_id = t.id and s.step = 'complete'
    where t.person_id = ${personId} and t.process = 'risk' and t.state = 'current' and a.answers is not null
    order by s.at, a.id`;
  return (await query.execute(tx.db)).rows.map(({ id, tool, level, at, answers }) => {
    const place = { table: "risk.assessment", row: id, column: "answers" };
    const opened = openValue(tx.house, place, answers, (value) => answersSchema.parse(value));
    return sayAssessed(tx.house, { tool: getTool(tx, tool), at, level, answers: opened });
  });
}

type Row = {
  readonly id: string;
  readonly tool: string;
  readonly level: RiskLevel;
  readonly answers: Buffer;
  readonly at: Date;
};
