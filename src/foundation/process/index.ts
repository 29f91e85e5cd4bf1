/** The door of the process engine: life cycles declared once, and the one way to move along them. */
export { backToSource } from "./back-to-source.tsx";
export { defineProcess } from "./define-process.ts";
export type {
  ClockDefinition,
  ClockSetting,
  ProcessDefinition,
  Lacking,
  StepAnswers,
  StepContext,
  StepDefinition,
  StepDetail,
  StepOutcome,
} from "./definition.ts";
export { processDocument } from "./document.ts";
export { formRoutes, type Asked, type FormUnder } from "./form-pages.tsx";
export { giveBackTyped } from "./give-back-typed.ts";
export { dueSooner } from "./due-sooner.ts";
export { limitsOf } from "./limits.ts";
export { offeredSteps, type OfferedStep } from "./offered-steps.ts";
export { openThing, type Opening } from "./open-thing.ts";
export {
  isPaused,
  planOpening,
  planStep,
  type RunningClock,
  type Snapshot,
  type StepPlan,
} from "./plan-step.ts";
export { rulesOf, writeRules } from "./rules.ts";
export { takeStep, type StepResult } from "./take-step.ts";
export { findClocks, findThing, getThing, getThingAt, type Thing } from "./thing.ts";
export {
  findTold,
  MARK_TEXTS,
  toUrgency,
  urgencyIn,
  type Mark,
  type Told,
  type Urgency,
  type UrgencyRow,
} from "./told.ts";
export { findWaitingThings, type WaitingThing } from "./waiting.ts";
export { hrefOf, stateOf } from "./where.ts";
export { thingPage } from "./thing-page.tsx";
export { StepButtons } from "./step-buttons.tsx";
export { stepRoutes, type StepPlace } from "./step-pages.tsx";
