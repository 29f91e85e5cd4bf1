import type { Reason } from "../model/suspicion.ts";
import type { ReportContent } from "./report-content.ts";

/** A report's own row, of what was sealed: the month it came in and no day. */
export function reportRow(id: string, said: ReportContent, { reasons, month }: Extra) {
  const { about } = said;
  return {
    id,
    cell: said.cell,
    district: said.district,
    place_id: said.place ?? null,
    reported_month: month,
    happened: said.happened ?? null,
    daylight: said.daylight ?? null,
    environment: [...said.environment],
    behaviour: [...said.behaviour],
    not_reported: [...said.notReported],
    about_age: about.age ?? null,
    about_sex: about.sex ?? null,
    about_gender: about.gender ?? null,
    about_ethnicity: about.ethnicity ?? null,
    about_religion: about.religion ?? null,
    about_orientation: about.orientation ?? null,
    about_disability: about.disability ?? null,
    reasons: [...reasons],
  };
}

type Extra = {
  readonly reasons: readonly Reason[];
  /** The first of the month, as `YYYY-MM-DD`. */
  readonly month: string;
};
