import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { visiblePages, type Form, type Page } from "../../../foundation/forms/index.ts";
import { fillWords } from "../../../foundation/pack/index.ts";
import { districtOf, SpotMap } from "../../places/index.ts";
import type { Journey } from "../model/journey.ts";
import { stepOf } from "../model/move-on.ts";
import { paths } from "../paths.ts";
import { helpPage } from "./help-page.tsx";

type Asked = { readonly form: Form; readonly journey: Journey; readonly page: Page };

/** The question that a map asks in place of a list: where in the district. */
export function spotPage(visit: PublicVisit, { form, journey, page }: Asked): Reply {
  const { pack } = visit.house;
  const number = String(visiblePages(form, journey.answers).indexOf(page) + 1);
  const isMissing = journey.errors.length > 0;
  return helpPage(visit, {
    title: fillWords(pack.words.asking.questionTitle, { number }),
    hasErrors: isMissing,
    content: (
      <SpotMap
        pack={pack}
        action={paths.visit}
        csrf={visit.csrf}
        step={stepOf(form, page)}
        district={districtOf(journey.answers)}
        spot={journey.place ?? {}}
        isMissing={isMissing}
      />
    ),
  });
}
