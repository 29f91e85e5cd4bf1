import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { heldBriefly, type House } from "../../../foundation/house/index.ts";
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

/** The adopted strategy, held in memory, so that most pages cost no query: read anew when anything changed, or the day. */
export const findPublished: (house: House) => Promise<Published | undefined> = heldBriefly(
  async (house) => {
    const [row] = await house.database.statementAs(
      "fanlight_public",
      sql<Row>`select plan, delivery from strategy.published()`,
    );
    return { day: isoDay(house.now(), house.calendar), row };
  },
  ({ day, row }, house) => row && judge(house, row, day),
);

function judge({ pack, calendar }: House, { plan, delivery }: Row, day: string): Published {
  const states = new Map(
    delivery.map(({ code, state, heard, blocked, reached, putOff }) => [
      code,
      {
        state,
        heardAt: heard === null ? null : new Date(heard),
        blockers: blocked ? "something" : null,
        reached,
        putOff,
      },
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
    readonly putOff: number;
    readonly reached: readonly string[];
  }[];
};
