import { z } from "zod";
import { section } from "./section.ts";
import { text } from "./sentence.ts";
import { words } from "./words.ts";

const emergency = section("What to do in danger, as partnership.yaml says it in English", {
  inDanger: text("What to do in danger, in one plain sentence"),
  cannotSpeak: text("What to do when she cannot speak on the phone"),
  cannotHear: text("What to do when she cannot hear or cannot use the voice call"),
});

const sections = Object.fromEntries(
  Object.entries(words.shape).map(([name, each]) => [name, each.partial().optional()] as const),
) as { [S in keyof Words]: z.ZodOptional<ReturnType<Words[S]["partial"]>> };

/**
 * languages/<code>/words.yaml: the sentences of words.yaml in another language, under the same keys, as many of them as
 * there are; what is left out is shown in English.
 */
const translation = z.strictObject({
  ...sections,
  emergency: emergency.partial().optional(),
  needs: z.record(z.string(), text("What would help, under the id it has in needs.yaml")).optional(),
});

/** Every language of a pack, by its code. */
export const languages = z
  .record(z.string(), translation)
  .optional()
  .describe(
    "A folder for each language, named by its code (pl), with a file words.yaml: the same keys, any of them",
  );

type Words = typeof words.shape;
