import type { ActorTx } from "../../../foundation/access/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import { screensAsked, type AskedScreen, type Asking } from "../model/screens-asked.ts";
import type { Judged } from "../model/level-at-case.ts";
import { highestOf } from "../model/weigh.ts";
import { getTool } from "./assessment.ts";

/** What is known of a person's risk by whoever asks. */
export type RiskPicture = {
  /** Of her current assessments the highest: a screen never lowers what the whole tool came to. */
  readonly level: RiskLevel | undefined;
  /** Each that is current, and what it was made from: a contact, or a case. */
  readonly current: readonly Judged[];
  /** Begun and not completed: to go on with. */
  readonly begun: readonly { readonly id: string; readonly title: string }[];
  /** Further screens that answers ask for, each until it is begun or reasoned away. */
  readonly asked: readonly (AskedScreen & {
    readonly title: string;
    /** What the assessment that asks for it was made from. */
    readonly askedFrom: string | undefined;
  })[];
};

/** A person's risk as far as the actor is involved in its assessments. One query. */
export async function findRiskPicture(tx: ActorTx, personId: string): Promise<RiskPicture> {
  const rows = await tx.db
    .selectFrom("risk.assessment as a")
    .innerJoin("process.thing as t", "t.id", "a.id")
    .select([
      "a.id",
      "a.tool",
      "t.state",
      "t.opened_at",
      "t.parent_id",
      "a.judged_level",
      "a.triggers",
      "a.reasoned_away",
    ])
    .where("t.person_id", "=", personId)
    .where("t.state", "in", ["begun", "current"])
    .orderBy("t.opened_at")
    .execute();
  const current = rows.flatMap(({ state, tool, judged_level: level, parent_id }) =>
    state === "current" && level !== null
      ? [{ level, madeFrom: parent_id ?? undefined, isScreen: getTool(tx, tool).screen === true }]
      : [],
  );
  const asked = screensAsked(
    rows.map((row): Asking => ({
      id: row.id,
      tool: row.tool,
      state: row.state,
      openedAt: row.opened_at,
      triggers: row.triggers,
      reasonedAway: row.reasoned_away,
    })),
  );
  const begun = rows.filter(({ state }) => state === "begun");
  return {
    begun: begun.map(({ id, tool }) => ({ id, title: titleOf(tx, tool) })),
    current,
    level: highestOf(current.map(({ level }) => level)),
    asked: asked.map((each) => ({
      ...each,
      title: titleOf(tx, each.screen),
      askedFrom: rows.find(({ id }) => id === each.askedBy)?.parent_id ?? undefined,
    })),
  };
}

/** The level of the person's current assessments, as far as the actor is involved in them. */
export async function findCurrentRisk(tx: ActorTx, personId: string): Promise<RiskLevel | undefined> {
  return (await findRiskPicture(tx, personId)).level;
}

function titleOf({ house }: ActorTx, screen: string): string {
  return house.pack.riskTools.find(({ key }) => key === screen)?.title ?? screen;
}
