import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { Plan } from "../model/plan.ts";
import { rollUp, type RolledUp } from "../model/roll-up.ts";
import { judgeAll, limitsOf, type ActionState } from "./delivery.ts";

/** The adopted strategy as everybody reads it, with how each part of it goes. */
export type Published = {
  readonly plan: Plan;
  readonly rolled: ReadonlyMap<string, RolledUp>;
  /** YYYY-MM-DD: how it goes depends on the day. */
  readonly day: string;
};

/** What is held may be this old. */
const FRESH_MS = 2_000;

type Held = { readonly published: Published | undefined; readonly text: string; readonly at: number };
const memories = new WeakMap<House, { held?: Held; reading?: Promise<Held> }>();

/**
 * The adopted strategy, held in memory, so that most pages cost no query. As long as nothing changed on a day it is the same each
 * time, so that what is drawn of it can be kept.
 */
export async function findPublished(house: House): Promise<Published | undefined> {
  const memory = memories.get(house) ?? {};
  memories.set(house, memory);
  if (memory.held && performance.now() - memory.held.at < FRESH_MS) return memory.held.published;
  memory.reading ??= read(house, memory.held).finally(() => delete memory.reading);
  memory.held = await memory.reading;
  return memory.held.published;
}

async function read(house: House, held: Held | undefined): Promise<Held> {
  const at = performance.now();
  const day = isoDay(house.now(), house.calendar);
  const [row] = await house.database.statementAs(
    "fanlight_public",
    sql<Row>`select plan, delivery from strategy.published()`,
  );
  const text = JSON.stringify([day, row]);
  if (held?.text === text) return { ...held, at };
  return { published: row && judge(house, row, day), text, at };
}

function judge({ pack, calendar }: House, { plan, delivery }: Row, day: string): Published {
  const states = new Map(
    delivery.map(({ code, state, heard, blocked }) => [
      code,
      { state, heardAt: heard === null ? null : new Date(heard), blockers: blocked ? "something" : null },
    ]),
  );
  const items = plan.items.map(({ parent, ...item }) => ({ ...item, parent: parent ?? undefined }));
  const judged = judgeAll(
    { items, links: plan.links },
    { states, today: day, limits: limitsOf(pack), calendar },
  );
  return { plan: { items, links: plan.links }, rolled: rollUp({ items, links: plan.links }, judged), day };
}

type Row = {
  readonly plan: {
    readonly items: readonly (Omit<Plan["items"][number], "parent"> & { readonly parent: string | null })[];
    readonly links: Plan["links"];
  };
  readonly delivery: readonly {
    readonly code: string;
    readonly state: ActionState["state"];
    readonly heard: string | null;
    readonly blocked: boolean;
  }[];
};
