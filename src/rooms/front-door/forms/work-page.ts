import { choices, page } from "../../../foundation/forms/index.ts";
import { EMPLOYER_CATEGORIES, type EmployerCategory, type Pack } from "../../../foundation/pack/index.ts";

type Words = Pick<Pack["words"], "fields" | "errors">;
type Asked = { readonly question: string; readonly why: string; readonly ifYes: string };

/**
 * Who works where (SAFETY 50), asked in every request: those who work there, or are close to someone who does, must
 * neither see it nor hear of it.
 */
export function workPage(asked: Asked, { fields, errors }: Words) {
  const labels: Readonly<Record<EmployerCategory, string>> = {
    police: fields.workPolice,
    council: fields.workCouncil,
    health: fields.workHealth,
    school: fields.workSchool,
    support: fields.workSupport,
  };
  return page({
    id: "work",
    title: asked.question,
    why: asked.why,
    fields: {
      employers: choices({
        label: fields.work,
        hint: asked.ifYes,
        options: [
          ...EMPLOYER_CATEGORIES.map((value) => ({ value, label: labels[value] })),
          { value: "none", label: fields.workNone, alone: true },
        ],
        optional: true,
        ratherNotSay: true,
        errors: { alone: errors.alone },
      }),
    },
  });
}
