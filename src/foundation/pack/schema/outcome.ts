import { z } from "zod";
import { identifier, line, source } from "./field.ts";

const answer = z.strictObject({
  id: identifier("The answer's short name"),
  label: line("The answer's words"),
});

const outcome = z.strictObject({
  id: identifier("The outcome's short name; answers are stored under it"),
  name: line("Its name in figures"),
  question: line("The question"),
  askedOf: z.enum(["adult", "child", "worker"]).describe("Who answers"),
  askedAt: z
    .array(z.enum(["intake", "review", "exit"]))
    .min(1)
    .describe("When it is asked"),
  answers: z.array(answer).min(2).describe("The answers, from worst to best where there is an order"),
  ordered: z
    .boolean()
    .describe("true when the answers run from worst to best, so that change can be counted"),
  source: source(),
});

const exitReason = z.strictObject({
  id: identifier("The reason's short name"),
  name: line("The reason, shown to staff"),
  planned: z.boolean().describe("false when support ended before it should have"),
});

/** outcomes.yaml: what is measured at intake, review and exit, and why support ends. */
export const outcomes = z.strictObject({
  outcomes: z.array(outcome).min(1).describe("What is measured"),
  exitReasons: z.array(exitReason).min(1).describe("Why a case is closed"),
});
