import type { Answers } from "../../foundation/forms/index.ts";
import { getThreshold, type Pack, type RiskLevel, type RiskTool } from "../../foundation/pack/index.ts";
import { CUES_WEIGHED, unweighedCues, weigh } from "../../rooms/risk/index.ts";
import type { Fields } from "../engine/move.ts";
import { LEVEL_REASONS } from "../words/notes.ts";
import type { Teller } from "./cast.ts";

/** What a practitioner enters for an assessment that comes to this level: by the count, or by judgement above it. */
export function riskFields({ random, pack }: Pick<Teller, "random" | "pack">, level: RiskLevel): Fields {
  const [tool] = pack.riskTools;
  const items = tool?.items ?? [];
  const yes = yesCount({ random, pack }, level, items.length);
  const order = items.map(({ key }) => ({ key, rank: random.next() })).toSorted((a, b) => a.rank - b.rank);
  const answers = order.map(({ key }, place) => {
    const other = random.chance(0.15) ? "unknown" : "no";
    return [key, place < yes ? "yes" : other] as const;
  });
  const said = {
    ...Object.fromEntries(answers),
    level,
    "level-reason": random.pick(LEVEL_REASONS),
  };
  return {
    ...said,
    ...(tool && isLeftAtCount(pack, tool, said) ? { [CUES_WEIGHED]: "yes" } : {}),
    ...(random.chance(0.4) ? { "children-at-risk": random.chance(0.4) ? "yes" : "no" } : {}),
    ...(level === "high" ? { "marac-grounds": "yes" } : {}),
  };
}

/** Whether the page asks to confirm that the level stays at the count. */
function isLeftAtCount(pack: Pack, tool: RiskTool, said: Readonly<Record<string, string>>): boolean {
  const items = tool.items.map(({ key }) => [key, { answer: said[key] }]);
  const answers = { ...said, ...Object.fromEntries(items) } as Answers;
  return unweighedCues(weigh(pack, tool, answers), false).length > 0;
}

function yesCount(
  { random, pack }: { random: Teller["random"]; pack: Pack },
  level: RiskLevel,
  most: number,
): number {
  const high = getThreshold(pack, "risk.high").value;
  const medium = getThreshold(pack, "risk.medium").value;
  // A judgement above the count is common, and every page that shows a level should meet it.
  if (level === "high")
    return random.chance(0.75)
      ? random.whole(high, Math.min(high + 5, most))
      : random.whole(medium, high - 1);
  if (level === "medium")
    return random.chance(0.8) ? random.whole(medium, high - 1) : random.whole(5, medium - 1);
  return random.whole(2, medium - 1);
}
