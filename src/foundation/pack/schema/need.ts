import { z } from "zod";
import { identifier, line, source } from "./field.ts";

/** One entry of needs.yaml: something a person may need that a service can meet. */
const need = z.strictObject({
  id: identifier("The need's short name"),
  name: line("Its name among professionals"),
  plainName: line("How to ask about it, in her words"),
  offer: z
    .enum(["safety", "one-stop-shop", "one-stop-shop-wider", "practical"])
    .describe(
      "Which offer it belongs to: safety now, the One Stop Shop, its wider offer, or practical and peer support",
    ),
  source: source(),
});

/** needs.yaml */
export const needs = z.array(need).min(1);
