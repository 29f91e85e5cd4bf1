import { z } from "zod";
import { identifier, identifiers, line } from "./field.ts";
import { text } from "./sentence.ts";

/** One entry of plain-questions.yaml: something a person says, and what of the directory it is about. */
const plainQuestion = z.strictObject({
  id: identifier("The question's short name"),
  ask: text("What she would say herself, in the plainest words. It is offered as a button"),
  isOffered: z.boolean().optional().describe("true when it stands among the first to choose from"),
  alsoSaid: z
    .array(line("Another way to say it; spelling and endings need not be repeated"))
    .max(60)
    .optional()
    .describe("Other words for the same"),
  forms: identifiers("The forms of abuse it may be about; may be empty"),
  needs: identifiers("The needs it may be about; may be empty"),
  isAboutOwnBehaviour: z
    .boolean()
    .optional()
    .describe("true when it is asked by someone worried about how they treat others"),
  mayBeInDanger: z
    .boolean()
    .optional()
    .describe(
      "true when whoever says this may be in danger at this moment: the emergency number then stands first",
    ),
  mayBeHurt: z
    .boolean()
    .optional()
    .describe(
      "true when whoever says this may be hurt in a way that does not show: to be seen by a doctor then stands first",
    ),
  mayEndLife: z
    .boolean()
    .optional()
    .describe("true when whoever says this may hurt herself: who to talk to at once then stands first"),
});

/** plain-questions.yaml */
export const plainQuestions = z.array(plainQuestion).min(1);
