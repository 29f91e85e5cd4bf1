import { z } from "zod";
import { sql, type RawBuilder } from "../../../foundation/db/index.ts";
import { RESULTS_TO_CHECK, TOLD_UNSAFE, type CheckAgain } from "../model/check-again.ts";

const attempts = z.array(z.object({ channel: z.string(), result: z.string(), at: z.coerce.date() }));

/**
 * Attempts in these things that showed a way not to be safe, and word of whoever asked for her that one is not, after which it
 * was not gone through with her again: as a value within a larger query. A worker of a case goes through it when she has her alone.
 * @param things a query of their ids
 */
export function checkAgainIn(things: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    (select json_agg(json_build_object('channel', s.channel, 'result', s.result, 'at', s.at))
     from (
       select a.detail->>'channel' as channel, a.detail->>'result' as result, a.at from process.step a
       where a.thing_id in (${things}) and a.step = 'attempt'
         and a.detail->>'result' in (${sql.join([...RESULTS_TO_CHECK])})
       union all
       select ${TOLD_UNSAFE.channel}, ${TOLD_UNSAFE.result}, u.at from people.told_unsafe(array(${things})) as u(at)
       where u.at is not null) as s
     where not exists (select from process.step k where k.thing_id in (${things}) and k.at > s.at
         and (k.step = 'safe-contact' or k.step = 'contact' and k.detail->>'with' = 'her'
           and 'alone' = any (string_to_array(k.detail->>'checks', ' ')))))`;
}

/** When whoever asked for her told, of this thing or of what it came from, that a way is no longer safe: a value in a query. */
export function toldUnsafeIn(thingId: string): RawBuilder<Date | null> {
  return sql<Date | null>`people.told_unsafe(array[${thingId}]::uuid[])`;
}

/** What `checkAgainIn` gave. */
export function toCheckAgain(value: unknown): readonly CheckAgain[] {
  return attempts.parse(value ?? []);
}
