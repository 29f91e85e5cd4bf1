import { formRoutes } from "../../../foundation/process/index.ts";
import { beginForm } from "../forms/begin-form.ts";
import { riskProcess } from "../risk-process.ts";
import { beginAssessment } from "../store/begin-assessment.ts";

/**
 * GET and POST /contacts/:id/assess and /cases/:id/assess: with which tool, then its questions. Sent with nothing, the
 * pack's first tool is begun.
 */
export const assessRoutes = formRoutes({
  under: ["/contacts", "/cases"],
  path: "assess",
  permission: "risk.assess",
  event: "risk.begin.form",
  title: "Assess risk",
  place: "People",
  submit: "Begin the assessment",
  ask: async ({ tx, thing }) => ({
    form: beginForm(tx.house.pack),
    notYet: thing.personId ? undefined : "Say who this is about first, even if she gave no name.",
    open: async ({ tool, why }) => {
      const { id } = await beginAssessment(tx, thing, { tool: textOf(tool), why: textOf(why) });
      return `${riskProcess.base}/${id}/complete`;
    },
  }),
});

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
