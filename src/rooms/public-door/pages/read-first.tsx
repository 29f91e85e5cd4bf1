import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { STEPS } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { EmergencyLines } from "./emergency-lines.tsx";
import { helpPage, sayTo } from "./help-page.tsx";
import { StepField } from "./step-field.tsx";
import { TextList } from "./text-list.tsx";

/** Before anything is told of a place: that it is not for crimes, whom to call, and who receives it (SAFETY 43). */
export function readFirstPage(visit: PublicVisit): Reply {
  const { pack } = visit.house;
  const { places: words } = pack.words;
  return helpPage(visit, {
    title: words.readTitle,
    backHref: paths.start,
    dangerLine: <EmergencyLines {...pack} />,
    content: (
      <>
        <h1 class="govuk-heading-l">{words.readHeading}</h1>
        <TextList texts={words.notCrimes.map((text) => sayTo(pack, text))} />
        <h2 class="govuk-heading-m">{words.whoHeading}</h2>
        <TextList texts={words.who.map((text) => sayTo(pack, text))} />
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step={STEPS.tell} />
          <Button text={words.carryOn} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}
