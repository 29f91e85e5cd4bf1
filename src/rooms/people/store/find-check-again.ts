import { z } from "zod";
import { sql, type RawBuilder } from "../../../foundation/db/index.ts";
import { RESULTS_TO_CHECK, type CheckAgain } from "../model/check-again.ts";

const attempts = z.array(z.object({ channel: z.string(), result: z.string(), at: z.coerce.date() }));

/**
 * Attempts in these things that showed a way not to be safe, and after which it was not gone through with her again: as a value
 * within a larger query. A worker of a case goes through it when she has her alone.
 * @param things a query of their ids
 */
export function checkAgainIn(things: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    (select json_agg(json_build_object('channel', s.detail->>'channel', 'result', s.detail->>'result', 'at', s.at))
     from process.step s
     where s.thing_id in (${things}) and s.step = 'attempt'
       and s.detail->>'result' in (${sql.join([...RESULTS_TO_CHECK])})
       and not exists (select from process.step k where k.thing_id in (${things}) and k.at > s.at
         and (k.step = 'safe-contact' or k.step = 'contact' and k.detail->>'with' = 'her'
           and 'alone' = any (string_to_array(k.detail->>'checks', ' ')))))`;
}

/** What `checkAgainIn` gave. */
export function toCheckAgain(value: unknown): readonly CheckAgain[] {
  return attempts.parse(value ?? []);
}
