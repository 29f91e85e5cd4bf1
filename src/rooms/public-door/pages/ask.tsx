import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { Button, ErrorSummary, Textarea } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { MOST_LETTERS, type Ask } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { answerBy } from "../store/send-question.ts";
import { AskedContent } from "./asked.tsx";
import { EmergencyLines } from "./emergency-lines.tsx";
import { ForDevice, HowItGoes } from "./for-device.tsx";
import { helpPage } from "./help-page.tsx";
import { SafetyContent } from "./safety-content.tsx";
import { StepField } from "./step-field.tsx";
import { TextList } from "./text-list.tsx";
import { YourReference } from "./your-reference.tsx";

/** A question without a name: what this site can and cannot hide, then one page to write it on. */
export function askPage(visit: PublicVisit, ask: Ask): Reply {
  return ask.step === "before" ? beforeAsking(visit) : writePage(visit, ask);
}

function beforeAsking(visit: PublicVisit): Reply {
  const { ask, safety } = visit.house.pack.words;
  return helpPage(visit, {
    title: safety.title,
    backHref: paths.start,
    hasEasy: true,
    content: (
      <>
        <SafetyContent visit={visit} />
        <h2 class="govuk-heading-m">{safety.aheadHeading}</h2>
        <TextList texts={ask.ahead} />
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step="before" />
          <Button text={safety.carryOn} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}

function writePage(visit: PublicVisit, { problem, text }: Ask): Reply {
  const { pack } = visit.house;
  const { ask: words, asking } = pack.words;
  const said = problem && words[problem];
  return helpPage(visit, {
    title: words.title,
    backHref: paths.start,
    hasErrors: problem !== undefined,
    dangerLine: <EmergencyLines {...pack} />,
    canSeal: true,
    typed: "lost",
    content: (
      <ForDevice visit={visit} page="ask">
        {said && (
          <ErrorSummary titleText={asking.problemHeading} errorList={[{ text: said, href: "#question" }]} />
        )}
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step="write" />
          <Textarea
            id="question"
            name="question"
            label={{ text: words.heading, isPageHeading: true, classes: "govuk-label--l" }}
            hint={{ text: `${words.lead} ${words.hint}` }}
            errorMessage={said ? { text: said, visuallyHiddenText: pack.words.site.error } : undefined}
            value={text}
            autocomplete="off"
            spellcheck={false}
            attributes={{ dir: "auto", maxlength: String(MOST_LETTERS) }}
            rows={8}
          />
          <HowItGoes visit={visit} />
          <Button text={words.send} name="go" value="send" preventDoubleClick />
        </PublicForm>
        <template data-show="receipt">
          <AskedContent visit={visit} by={answerBy(visit.house)}>
            <YourReference visit={visit} digits="" typed={undefined} />
          </AskedContent>
        </template>
      </ForDevice>
    ),
  });
}
