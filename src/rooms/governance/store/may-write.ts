import { perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";

const NOT_HERS = "Its own members write of it, and whoever keeps the strategy.";

/** The bodies, of these, for which the actor plans meetings, writes minutes and keeps seats. */
export async function bodiesWrittenFor(
  { db }: ActorTx,
  bodies: readonly string[],
): Promise<ReadonlySet<string>> {
  const query = sql<{ readonly body: string }>`
    select b as body from unnest(${[...bodies]}::text[]) b where governance.writes_for(b)`;
  return new Set((await query.execute(db)).rows.map(({ body }) => body));
}

/** @throws forbidden where the actor writes nothing for this body */
export async function mustWriteFor(tx: ActorTx, body: string): Promise<void> {
  if (!(await bodiesWrittenFor(tx, [body])).has(body)) throw forbidden(NOT_HERS);
}

/** Answered once for each transaction, as every step of a meeting asks it. */
const answers = perTransaction<boolean>();

/** Whether the actor writes of this meeting. One query for all that is asked of it in a transaction. */
export function writesAt(tx: ActorTx, meetingId: string): Promise<boolean> {
  return answers.get(tx, meetingId, () => askWrites(tx, meetingId));
}

async function askWrites({ db }: ActorTx, meetingId: string): Promise<boolean> {
  const query = sql<{ readonly writes: boolean }>`select governance.writes_at(${meetingId}) as writes`;
  return (await query.execute(db)).rows[0]?.writes ?? false;
}

/** A guard of a meeting's steps: of whoever does not write of it, and then what else there is to say. */
export function byItsOwn(next?: (context: StepContext) => Promise<string | undefined>) {
  return async (context: StepContext): Promise<string | undefined> =>
    (await writesAt(context.tx, context.thing.id)) ? next?.(context) : NOT_HERS;
}
