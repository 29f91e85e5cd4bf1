import { QuestionPage, visiblePages, type Form, type Page } from "../../../foundation/forms/index.ts";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { fillWords } from "../../../foundation/pack/index.ts";
import { CountyMap, DISTRICT_PAGE } from "../../places/index.ts";
import type { Journey } from "../model/journey.ts";
import { stepOf } from "../model/move-on.ts";
import { stillToCome } from "../model/still-to-come.ts";
import { paths } from "../paths.ts";
import { formWords } from "./form-words.ts";
import { helpPage } from "./help-page.tsx";

/** One question; under it, in words, what is still to come. Going back saves what holds, by a button and no history. */
export function questionPage(visit: PublicVisit, { form, journey, page }: Asked): Reply {
  const { pack } = visit.house;
  const { asking } = pack.words;
  const number = String(visiblePages(form, journey.answers).indexOf(page) + 1);
  const coming = journey.isChecking
    ? undefined
    : stillToCome(form, journey.answers, page, pack.words, visit.speech?.language);
  return helpPage(visit, {
    title: fillWords(asking.questionTitle, { number }),
    hasErrors: journey.errors.length > 0,
    content: (
      <>
        <QuestionPage
          form={form}
          page={page}
          answers={journey.answers}
          entered={journey.entered}
          errors={journey.errors}
          words={formWords(pack)}
          action={paths.visit}
          csrf={visit.csrf}
          hidden={{ n: stepOf(form, page) }}
          secondary={[{ text: asking.back, name: "go", value: "back" }]}
        />
        {page.id === DISTRICT_PAGE && (
          <CountyMap pack={pack} action={paths.visit} csrf={visit.csrf} step={stepOf(form, page)} />
        )}
        {coming && <p class="govuk-body fl-quiet">{coming}</p>}
      </>
    ),
  });
}

type Asked = { readonly form: Form; readonly journey: Journey; readonly page: Page };
