import { randomUUID } from "node:crypto";
import type { WorldRow } from "../../../src/foundation/access-table/index.ts";
import type { SystemPermissions } from "../../../src/foundation/identity/index.ts";
import type { Pack } from "../../../src/foundation/pack/index.ts";
import {
  personRow,
  planPeople,
  planThings,
  thingRow,
  type PlannedPerson,
  type PlannedThing,
} from "./plan-things.ts";
import { planViewers, type PlannedViewer } from "./plan-viewers.ts";

/** The world the matrix is run in, before any of it is in a database: the matrix follows from it alone. */
export type PlannedWorld = {
  readonly viewers: readonly PlannedViewer[];
  readonly things: readonly PlannedThing[];
  readonly people: readonly PlannedPerson[];
  /** Rows that belong to no thing. */
  readonly others: readonly PlannedRow[];
};

/** A row of its own: a conflict, an emergency, a colleague. `id` is a uuid, or a code for an audit event. */
export type PlannedRow = { readonly id: string; readonly row: WorldRow };

export function planWorld(pack: Pack, system: SystemPermissions): PlannedWorld {
  const viewers = planViewers(pack, system);
  const things = planThings(viewers);
  return { viewers, things, people: planPeople(things), others: planOthers(viewers) };
}

/** The rows of the world a table has, and their ids. */
export function rowsOf(world: PlannedWorld, rows: "things" | "people" | readonly string[]): PlannedRow[] {
  if (rows === "things") return world.things.map((thing) => ({ id: thing.id, row: thingRow(thing) }));
  if (rows === "people")
    return world.people.map((one) => ({ id: one.id, row: personRow(one, world.things) }));
  return rows.map((label) => getOther(world, label));
}

/** @throws for a label the world has no row of. */
export function getOther({ others }: PlannedWorld, label: string): PlannedRow {
  const found = others.find(({ row }) => row.label === label);
  if (!found)
    throw new Error(`The world has no row "${label}": make one in tests/support/access/plan-world.ts.`);
  return found;
}

/** The viewer of this name. */
export function getViewer({ viewers }: Pick<PlannedWorld, "viewers">, name: string): PlannedViewer {
  const found = viewers.find((each) => each.name === name);
  if (!found) throw new Error(`Nobody of the world is called "${name}".`);
  return found;
}

function planOthers(viewers: readonly PlannedViewer[]): PlannedRow[] {
  const staffId = getViewer({ viewers }, "Practitioner in conflict with Ada").seat?.staffId;
  const at = [
    ["front door", "front-door"],
    ["service", "advocacy"],
  ] as const;
  const own = at.flatMap(([place, agencyId]) => [
    planRow(`a conflict kept at the ${place}`, { agencyId, staffId, about: ["Ada"] }),
    planRow(`an emergency at the ${place}`, { agencyId, staffId, about: ["Ada"] }),
    planRow(`an alert at the ${place}`, { agencyId, staffId, about: ["Ada"] }),
    planRow(`a role asked for at the ${place}`, { agencyId, staffId }),
    planRow(`capacity said at the ${place}`, { agencyId, staffId }),
  ]);
  const looks = [...at, ["county council", "county-council"] as const].map(([place, agencyId]) =>
    planRow(`a look at the ${place}`, { agencyId, about: ["Ada"] }, `matrix.${randomUUID()}`),
  );
  return [
    ...own,
    ...looks,
    planRow("a colleague", { staffId }, staffId),
    planRow("work left to be done", {}),
    planRow("keys", {}, "keys"),
    planRow("a checked translation", {}),
    planRow("intake that waits", {}),
  ];
}

type Facts = { agencyId?: string; staffId?: string | undefined; about?: readonly string[] };

function planRow(
  label: string,
  { agencyId, staffId, about = [] }: Facts,
  id: string = randomUUID(),
): PlannedRow {
  return { id, row: { label, about, sharings: [], agencyId, staffId, stepPermission: undefined } };
}
