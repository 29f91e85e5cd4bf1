import type { Answers, RiskAnswer } from "../../../foundation/forms/index.ts";
import {
  getThreshold,
  RISK_LEVELS,
  type Pack,
  type RiskLevel,
  type RiskTool,
  type ThresholdKey,
} from "../../../foundation/pack/index.ts";

/** What an assessment comes to. Unknown is counted beside yes and never as no. */
export type Weighed = {
  readonly yes: number;
  readonly unknown: number;
  /** What the count alone gives; nothing where the tool has no fixed cut. */
  readonly counted: RiskLevel | undefined;
  /** With judgement: as high as the count or higher, never lower (DOMAIN 1, "professional judgement"). */
  readonly level: RiskLevel;
  /** Further screens that a yes asks for: "stalking-screen", "honour-screen". */
  readonly triggers: readonly string[];
  /** Why judgement is asked for whatever the count. */
  readonly cues: readonly string[];
};

/** Weighs the answers to a tool by the pack's thresholds. Pure; a score never decides, it informs who does. */
export function weigh(pack: Pick<Pack, "thresholds">, tool: RiskTool, answers: Answers): Weighed {
  const saysYes = (key: string): boolean => answerTo(answers, key) === "yes";
  const yes = tool.items.filter(({ key }) => saysYes(key)).length;
  const unknown = tool.items.filter(({ key }) => (answerTo(answers, key) ?? "unknown") === "unknown").length;
  const counted = levelOf(pack, tool, yes);
  return {
    yes,
    unknown,
    counted,
    level: higher(counted, answers["level"]),
    triggers: [...new Set(tool.items.flatMap(({ key, triggers }) => (saysYes(key) ? (triggers ?? []) : [])))],
    cues: [
      ...tool.items.filter(({ key, override }) => override && saysYes(key)).map(({ prompt }) => prompt),
      ...(tool.overrideTogether ?? []).filter(({ items }) => items.every(saysYes)).map(({ why }) => why),
    ],
  };
}

/** The cues that nobody has weighed yet: the level was left at what the count alone gives, and nobody said why. Pure. */
export function unweighedCues({ level, counted, cues }: Weighed, isWeighed: boolean): readonly string[] {
  const isRaised = counted === undefined || RISK_LEVELS.indexOf(level) > RISK_LEVELS.indexOf(counted);
  return isRaised || isWeighed || level === "high" ? [] : cues;
}

function levelOf(pack: Pick<Pack, "thresholds">, tool: RiskTool, yes: number): RiskLevel | undefined {
  if (!tool.thresholds) return undefined;
  // The pack's check has seen that these are thresholds it has.
  const cut = (key: string): number => getThreshold(pack as Pack, key as ThresholdKey).value;
  if (yes >= cut(tool.thresholds.high)) return "high";
  return yes >= cut(tool.thresholds.medium) ? "medium" : "standard";
}

function higher(counted: RiskLevel | undefined, judged: unknown): RiskLevel {
  const level = RISK_LEVELS.find((each) => each === judged) ?? "standard";
  return highestOf([level, ...(counted ? [counted] : [])]) ?? level;
}

/** The highest of some levels; nothing of none. */
export function highestOf(levels: readonly RiskLevel[]): RiskLevel | undefined {
  return levels.toSorted((a, b) => RISK_LEVELS.indexOf(b) - RISK_LEVELS.indexOf(a))[0];
}

function answerTo(answers: Answers, key: string): RiskAnswer["answer"] | undefined {
  const value = answers[key];
  return typeof value === "object" && value !== null && "answer" in value ? value.answer : undefined;
}
