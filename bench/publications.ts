import { withActor } from "../src/foundation/access/index.ts";
import { openSession, demoPeople } from "../src/foundation/identity/index.ts";
import { withSystemActor } from "../src/foundation/jobs/index.ts";
import { countFigures, findReleasedQuarters } from "../src/rooms/figures/index.ts";
import { beginEdition, checkEdition } from "../src/rooms/publications/index.ts";
import { atLeast, atMost, type Figure } from "./support/figure.ts";
import { fillPostgres } from "./support/filled-house.ts";

export const needs = ["postgres"] as const;

const BAR_SECONDS = 60;

/**
 * How long a county's first edition takes to be worked out and attacked: every table of the pack, eight quarters. It is a
 * job's work, with others let in between; nobody waits for it on a page.
 */
export async function bench(): Promise<readonly Figure[]> {
  const { house, close, asOwner } = await fillPostgres();
  try {
    await countFigures(house);
    const until = (await withSystemActor(house, "publications", findReleasedQuarters)).at(-1) ?? "";
    const manager = demoPeople(house.pack).find(({ roleId }) => roleId === "strategy-manager");
    if (!manager) throw new Error("Nobody prepares editions.");
    const { staffId, seatId } = manager;
    const token = await openSession(house, { staffId, seatId, steppedUp: false });
    const tables = house.pack.publications.tables.map(({ id }) => id);
    const answers = { tables, until, profile: "standard", why: "scheduled" };
    const { id } = await withActor(house, token, (tx) => beginEdition(tx, answers));
    const started = performance.now();
    await checkEdition(house, id);
    const seconds = (performance.now() - started) / 1000;
    const { rows } = await asOwner((client) =>
      client.query<Found>("select kept, small, protecting, faults from publications.audit"),
    );
    const { kept = 0, small = 0, protecting = 0, faults = 1 } = rows[0] ?? {};
    const engine = "postgres" as const;
    return [
      atMost(BAR_SECONDS, {
        name: "a county's edition, protected and attacked",
        value: Math.round(seconds * 10) / 10,
        unit: "s",
        engine,
      }),
      atMost(0, { name: "ways in that the audit found", value: faults, unit: "faults", engine }),
      atLeast(0, {
        name: "counts shown",
        value: kept,
        unit: `of ${kept + small + protecting} reasoned with`,
        engine,
      }),
    ];
  } finally {
    await close();
  }
}

type Found = Readonly<Record<"kept" | "small" | "protecting" | "faults", number>>;
