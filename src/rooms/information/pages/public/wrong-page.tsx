import { bodyText, redirect, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { Button, ErrorSummary, Radios, Textarea } from "../../../../kit/govuk/index.ts";
import { PublicForm } from "../../../../kit/layout/index.ts";
import { englishIn, helpPage, paths as helpPaths, sayTo } from "../../../public-door/index.ts";
import { findRemarkKind, REMARK_LETTERS, type RemarkKind } from "../../model/remark-kind.ts";
import { withoutContact } from "../../model/without-contact.ts";
import { publicPaths } from "../../paths.ts";
import { sendRemark } from "../../store/send-remark.ts";
import { findShownPages } from "../../store/published.ts";
import { getPage } from "./show-page.tsx";

/** A few words; what is longer is no remark on a page. */
const MOST_WORDS = 600;
const TRACELESS = { autocomplete: "off", spellcheck: false, attributes: { autocorrect: "off" } } as const;

/** GET /p/:number/a: what is wrong with the page, by a choice or a few words. */
export function askWrong(visit: PublicVisit): Promise<Reply> {
  return wrongPage(visit, false);
}

/** GET /p/:number/b: the same, when nothing was said. So no refused form has to be kept anywhere. */
export function askWrongAgain(visit: PublicVisit): Promise<Reply> {
  return wrongPage(visit, true);
}

/** POST /p/:number/a: sealed, and on its way to those who look after the pages. Nothing says who sent it. */
export async function sendWrong(visit: PublicVisit): Promise<Reply> {
  const { number } = getPage(await findShownPages(visit.house), visit);
  const words = withoutContact(bodyText(visit.body, "q2").trim().slice(0, MOST_WORDS));
  const kind = findRemarkKind(bodyText(visit.body, "q1"), words);
  if (!kind) return redirect(publicPaths.wrongAgain(number));
  await sendRemark(visit.house, { page: number, kind, words });
  return redirect(publicPaths.sent);
}

/** GET /p/c: what becomes of it. */
export async function showSent(visit: PublicVisit): Promise<Reply> {
  const { pages } = visit.house.pack.words;
  return helpPage(visit, {
    title: pages.thanksTitle,
    content: (
      <>
        <h1 class="govuk-heading-l">{pages.thanksHeading}</h1>
        <p class="govuk-body">{pages.thanks}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={helpPaths.pages}>
            {pages.all}
          </a>
        </p>
      </>
    ),
  });
}

async function wrongPage(visit: PublicVisit, isMissing: boolean): Promise<Reply> {
  const { pack } = visit.house;
  const { pages, asking } = pack.words;
  const shown = await findShownPages(visit.house);
  const { number, title } = getPage(shown, visit);
  const error = isMissing ? { errorMessage: { text: pages.wrongNone } } : {};
  const answers: Readonly<Record<RemarkKind, string>> = {
    untrue: pages.wrongUntrue,
    unclear: pages.wrongUnclear,
    missing: pages.wrongMissing,
    number: pages.wrongNumber,
    other: pages.wrongOther,
  };
  return helpPage(visit, {
    title: pages.wrongTitle,
    madeOf: shown,
    backHref: publicPaths.page(number),
    hasErrors: isMissing,
    content: (
      <>
        {isMissing && (
          <ErrorSummary
            titleText={asking.problemHeading}
            errorList={[{ text: pages.wrongNone, href: "#q1" }]}
          />
        )}
        <h1 class="govuk-heading-l" {...englishIn(visit)}>
          {sayTo(pack, title)}
        </h1>
        <PublicForm action={publicPaths.wrong(number)} csrf={visit.csrf}>
          <Radios
            name="q1"
            {...error}
            fieldset={{ legend: { text: pages.wrongHeading, classes: "govuk-fieldset__legend--m" } }}
            items={REMARK_LETTERS.map(({ letter, kind }) => ({ value: letter, text: answers[kind] }))}
          />
          <Textarea
            name="q2"
            rows={4}
            label={{ text: pages.wrongWords }}
            hint={{ text: pages.wrongHint }}
            {...TRACELESS}
          />
          <Button text={pages.wrongSend} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}
