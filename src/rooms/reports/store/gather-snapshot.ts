import { bodyName } from "../../../foundation/pack/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { addDays, isoDay } from "../../../foundation/clock/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { findDecisions } from "../../governance/index.ts";
import { endOf, findDefined, findSeries } from "../../indicators/index.ts";
import {
  BEHIND,
  findLook,
  itemsOf,
  sayCounts,
  sayRule,
  sayPart,
  sayStatus,
  under,
  type Look,
} from "../../strategy/index.ts";
import { profileOf } from "../../figures/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { compareSnapshots } from "../model/compare-snapshots.ts";
import { toFigure, type IndicatorSeries } from "../model/figure-of.ts";
import type { Section, Snapshot } from "../model/snapshot.ts";
import { chartsOf } from "../model/standing-out.ts";
import type { Report } from "./report.ts";

/** Where there was no report before, it covers as many days. */
const FIRST_DAYS = 92;
const MOST_DECISIONS = 200;

/**
 * All that a report to a body says, as it stands now: the plan by priority, the indicators' last figures, decisions, what is behind, and
 * what changed since the report before. Reads what other rooms show the actor, and works out nothing that they do not.
 * @throws conflict before there is a strategy
 */
export async function gatherSnapshot(
  tx: ActorTx,
  body: string,
  before: Report | undefined,
): Promise<Snapshot> {
  const { house } = tx;
  const look = await findLook(tx);
  if (!look) throw conflict("There is no strategy to report on yet.");
  const until = isoDay(house.now(), house.calendar);
  const since = before?.until ?? addDays(until, -FIRST_DAYS);
  const sections = sectionsOf(look, await findIndicators(tx, until), {
    reader: body,
    profile: profileOf(house.pack),
  });
  const behind = behindOf(look);
  const decisions = (await findDecisions(tx, { most: MOST_DECISIONS }))
    .filter(({ heldOn }) => heldOn > since && heldOn <= until)
    .map(({ code, body: by, heldOn, words }) => ({ code, body: bodyName(house.pack, by), heldOn, words }));
  return {
    body,
    bodyName: bodyName(house.pack, body),
    partnership: house.pack.partnership.name,
    since,
    until,
    made: house.now().toISOString(),
    before: before ? { reference: before.reference, until: before.until } : null,
    rule: [...sayRule(look.limits)],
    sections,
    behind,
    decisions,
    changes: before ? compareSnapshots(before.snapshot, { sections, behind }) : [],
  };
}

/** Every indicator that holds, with the figures of periods that are over: what had not ended is in no report. */
async function findIndicators(tx: ActorTx, until: string): Promise<IndicatorSeries[]> {
  const defined = (await findDefined(tx)).filter(({ isRetired }) => !isRetired);
  const series = Map.groupBy(await findSeries(tx), ({ indicatorId }) => indicatorId);
  return defined.map(({ id, version, definition }) => ({
    definition,
    version,
    series: (series.get(id) ?? [])
      .filter((period) => endOf(period) <= until)
      .map((each) => ({ ...each, recordedOn: isoDay(each.recordedAt, tx.house.calendar) })),
  }));
}

function sectionsOf(
  { plan, rolled }: Look,
  indicators: readonly IndicatorSeries[],
  { reader, profile }: { readonly reader: string; readonly profile: DisclosureProfile },
): Section[] {
  return itemsOf(plan, "priority").map(({ code, body }) => {
    const own = indicators.filter(({ definition }) => definition.objective.split(".")[0] === code);
    const all = rolled.get(code);
    return {
      code,
      title: body["title"] ?? code,
      owner: mostOf(own.map(({ definition }) => definition.owner)) ?? reader,
      status: sayPart(all),
      counts: all ? sayCounts(all) : "No action is under it.",
      objectives: under(plan, code, "objective").map((each) => ({
        code: each.code,
        title: each.body["title"] ?? each.code,
        status: sayPart(rolled.get(each.code)),
      })),
      figures: own
        .filter(({ definition }) => definition.lacks === undefined)
        .map((each) => toFigure(each, profile)),
      charts: chartsOf(code, own, profile),
    };
  });
}

function behindOf({ plan, judged }: Look): Snapshot["behind"] {
  return itemsOf(plan, "action").flatMap(({ code, body }) => {
    const found = judged.get(code);
    if (!found || !BEHIND.includes(found.status)) return [];
    return [
      {
        code,
        title: body["title"] ?? code,
        owner: body["owner"] ?? "",
        status: sayStatus(found.status),
        due: body["due"] ?? "",
        why: found.why,
      },
    ];
  });
}

/** What is named most often; the first of those named as often. */
function mostOf(names: readonly string[]): string | undefined {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
