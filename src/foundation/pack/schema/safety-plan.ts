import { z } from "zod";
import { identifier, line, source } from "./field.ts";

const section = z.strictObject({
  id: identifier("The heading's short name; what is written is stored under it"),
  title: line("The heading, as she reads it on her copy"),
  prompt: line("What to talk about under it, for the worker"),
  source: source(),
});

/** safety-plan.yaml: the headings of a safety plan, in the order they are gone through. */
export const safetyPlan = z.array(section).min(1);
