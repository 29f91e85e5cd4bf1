import { z } from "zod";
import { identifier, line, prose } from "./field.ts";

/** One entry of forms-of-vawg.yaml: the one list of forms of abuse, used everywhere. */
const formOfVawg = z.strictObject({
  id: identifier("The form's short name"),
  name: line("Its name among professionals"),
  plainName: line("What to call it to someone it is happening to"),
  what: prose("What it is, in plain words of your own"),
  partOf: identifier("The wider form it is one kind of").optional(),
  ownPathway: line("A referral path of its own that must be followed as well").optional(),
});

/** forms-of-vawg.yaml */
export const formsOfVawg = z.array(formOfVawg).min(1);
