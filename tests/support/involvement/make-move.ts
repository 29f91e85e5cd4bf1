import { randomUUID } from "node:crypto";
import { sql, type Tx } from "../../../src/foundation/db/index.ts";
import { pick } from "./foretell.ts";
import type { Move } from "./moves.ts";
import { keyOf } from "../access/add-record.ts";
import type { SmallWorld } from "./small-world.ts";

/** The ids of what moves have made so far, in the order of the oracle's lists. */
export type Made = { readonly sharings: string[]; readonly conflicts: string[]; readonly uses: string[] };

/**
 * Makes a move in the database as whoever makes it, in the role pages work as; a refused one leaves nothing.
 * @param opens whether the oracle has break-glass open something: then its sharing has an id
 * @returns whether it took.
 */
export async function makeMove(
  tx: Tx,
  world: SmallWorld,
  made: Made,
  move: Move,
  opens: boolean,
): Promise<boolean> {
  await actAs(tx, world, move.by);
  await sql`savepoint move`.execute(tx);
  try {
    return await attempt(tx, world, made, move, opens);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "42501")) throw error;
    await sql`rollback to savepoint move`.execute(tx);
    return false;
  }
}

/** From here on the transaction is this actor's. */
export async function actAs(tx: Tx, { actors }: SmallWorld, actor: number): Promise<void> {
  await sql`select set_config('app.session', ${actors[actor]?.token ?? ""}, true)`.execute(tx);
}

async function attempt(tx: Tx, world: SmallWorld, made: Made, move: Move, opens: boolean): Promise<boolean> {
  const id = randomUUID();
  switch (move.kind) {
    case "involve":
      await involve(tx, world, id, move);
      made.sharings.push(id);
      return true;
    case "stop":
      return isDone(tx, sql`access.stop_sharing(${pick(made.sharings, move.sharing) ?? id})`);
    case "conflict": {
      const staff = world.actors[move.actor]?.staff;
      const reference = world.references[move.thing];
      const took = await isDone(
        tx,
        sql`access.record_conflict(${id}, ${staff}, ${reference}, 'family', '\\x00')`,
      );
      if (took) made.conflicts.push(id);
      return took;
    }
    case "lift":
      return isDone(tx, sql`access.lift_conflict(${pick(made.conflicts, move.conflict) ?? id}, '\\x00')`);
    case "break-glass":
      await breakGlass(tx, world, id, move);
      made.uses.push(id);
      // Whoever asks is not told whether it opened anything; what can be read afterwards says.
      if (opens) made.sharings.push(id);
      return true;
    case "review": {
      const verdict = move.isJustified ? "justified" : "not-justified";
      return isDone(tx, sql`access.review_break_glass(${pick(made.uses, move.use) ?? id}, ${verdict})`);
    }
    case "recognise": {
      const update = sql`update process.thing set person_id = ${world.people[move.person]} where id = ${world.things[move.thing]}`;
      return (await update.execute(tx)).numAffectedRows === 1n;
    }
  }
}

async function involve(
  tx: Tx,
  world: SmallWorld,
  id: string,
  move: Extract<Move, { kind: "involve" }>,
): Promise<void> {
  const grantee = `staff:${world.actors[move.to]?.staff}`;
  await sql`
    insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, until, granted_by)
    values (${id}, ${world.things[move.thing]}, ${grantee}, 'try', 'a try', 'a try',
      now() + make_interval(hours => ${move.hours ?? null}), ${`staff:${world.actors[move.by]?.staff}`})`.execute(
    tx,
  );
}

async function breakGlass(
  tx: Tx,
  world: SmallWorld,
  id: string,
  move: Extract<Move, { kind: "break-glass" }>,
): Promise<void> {
  const keys = move.isNamed ? world.people.map(keyOf) : [keyOf(randomUUID())];
  await sql`
    select access.break_glass(${id}, ${world.references[move.thing]}, ${keys}::bigint[], '\\x00',
      make_interval(hours => ${move.hours}))`.execute(tx);
}

async function isDone(tx: Tx, call: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select ${call} as done`.execute(tx);
  return rows[0]?.done ?? false;
}
