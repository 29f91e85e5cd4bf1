import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Form } from "../../../foundation/forms/index.ts";
import type { StaffRoute } from "../../../foundation/http/index.ts";
import {
  formRoutes,
  type FormUnder,
  type StepAnswers,
  type Thing,
} from "../../../foundation/process/index.ts";

/** How a part of a case comes to be: what is asked, and what is then opened. */
export type Opener = Pick<FormUnder, "path" | "title" | "submit" | "event"> & {
  readonly form: (tx: ActorTx, parent: Thing) => Promise<Form>;
  /** @returns where the reader goes next */
  readonly open: (tx: ActorTx, parent: Thing, answers: StepAnswers) => Promise<string>;
};

/** GET and POST of one opener: the page that asks, and the action. Only an active case is added to. */
export function openRoutes({ form, open, ...rest }: Opener): StaffRoute[] {
  return formRoutes({
    ...rest,
    under: ["/cases"],
    permission: "case.work",
    place: "People",
    back: "Back to the case",
    closed: ({ state }) => (state === "active" ? undefined : "Only an active case can be added to."),
    ask: async ({ tx, thing }) => ({
      form: await form(tx, thing),
      open: (answers) => open(tx, thing, answers),
    }),
  });
}
