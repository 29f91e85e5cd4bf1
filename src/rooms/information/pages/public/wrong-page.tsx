import type { ComponentChildren, VNode } from "preact";
import { notFound } from "../../../../foundation/errors/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { Button, ErrorSummary, Radios, Textarea } from "../../../../kit/govuk/index.ts";
import { PublicForm } from "../../../../kit/layout/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import {
  findVisitState,
  helpPage,
  isJourneyKey,
  isPageKey,
  keyOfState,
  pathOfKey,
} from "../../../public-door/index.ts";
import { onPartnership } from "../../model/page-name.ts";
import { findRemarkKind, REMARK_LETTERS, type RemarkKind } from "../../model/remark-kind.ts";
import { withoutContact } from "../../model/without-contact.ts";
import { publicPaths } from "../../paths.ts";
import { sendRemark } from "../../store/send-remark.ts";

/** A few words; what is longer is no remark on a page. */
const MOST_WORDS = 600;
const TRACELESS = { autocomplete: "off", spellcheck: false, attributes: { autocorrect: "off" } } as const;

type PublicFace = "help" | "partnership";
type Handle = (visit: PublicVisit) => Promise<Reply>;

/** GET /w/:page: what is wrong with the page, by a choice or a few words. */
export function askWrong(face: PublicFace): Handle {
  return async (visit) => wrongPage(visit, face, false);
}

/** GET /w/:page/again: the same, when nothing was said. So no refused form has to be kept anywhere. */
export function askWrongAgain(face: PublicFace): Handle {
  return async (visit) => wrongPage(visit, face, true);
}

/** POST /w/:page: sealed, and on its way to those who look after the pages. Nothing says who sent it. */
export function sendWrong(face: PublicFace): Handle {
  return async (visit) => {
    const key = getKey(visit);
    const words = withoutContact(bodyText(visit.body, "q2").trim().slice(0, MOST_WORDS));
    const kind = findRemarkKind(bodyText(visit.body, "q1"), words);
    if (!kind) return redirect(publicPaths.wrongAgain(key));
    const page = face === "partnership" ? onPartnership(key) : await placeOf(visit, key);
    await sendRemark(visit.house, { page, kind, words });
    return redirect(publicPaths.wrongSent(key));
  };
}

/** GET /w/:page/sent: what becomes of it, and the way back to where she was. */
export function showSent(face: PublicFace): Handle {
  return async (visit) => {
    const key = getKey(visit);
    const { pages } = visit.house.pack.words;
    return asideOn(face, visit, {
      title: pages.thanksTitle,
      content: (
        <>
          <h1 class="govuk-heading-l">{pages.thanksHeading}</h1>
          <p class="govuk-body">{pages.thanks}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={pathOfKey(key)}>
              {pages.thanksBack}
            </a>
          </p>
        </>
      ),
    });
  };
}

function wrongPage(visit: PublicVisit, face: PublicFace, isMissing: boolean): Reply {
  const key = getKey(visit);
  return asideOn(face, visit, {
    title: visit.house.pack.words.pages.wrongTitle,
    backHref: pathOfKey(key),
    hasErrors: isMissing,
    content: <WrongForm visit={visit} page={key} isMissing={isMissing} />,
  });
}

function WrongForm({ visit, page, isMissing }: FormProps): VNode {
  const { pages, asking } = visit.house.pack.words;
  const error = isMissing ? { errorMessage: { text: pages.wrongNone } } : {};
  const answers: Readonly<Record<RemarkKind, string>> = {
    untrue: pages.wrongUntrue,
    unclear: pages.wrongUnclear,
    missing: pages.wrongMissing,
    number: pages.wrongNumber,
    other: pages.wrongOther,
  };
  return (
    <>
      {isMissing && (
        <ErrorSummary
          titleText={asking.problemHeading}
          errorList={[{ text: pages.wrongNone, href: "#q1" }]}
        />
      )}
      <PublicForm action={publicPaths.wrong(page)} csrf={visit.csrf}>
        <Radios
          name="q1"
          {...error}
          fieldset={{
            legend: { text: pages.wrongHeading, isPageHeading: true, classes: "govuk-fieldset__legend--l" },
          }}
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
  );
}

/** Beside the page it is about, on the same face. */
function asideOn(face: PublicFace, visit: PublicVisit, page: Aside): Reply {
  const aside = { ...page, isAside: true };
  return face === "help" ? helpPage(visit, aside) : partnershipPage(visit, aside);
}

/** The page an address names; not found for what can be none. */
function getKey({ params }: PublicVisit): string {
  const key = params["page"] ?? "";
  if (!isPageKey(key)) throw notFound();
  return key;
}

/** Of the journeys' one address, which question stands there now; never what was answered. */
async function placeOf(visit: PublicVisit, key: string): Promise<string> {
  if (!isJourneyKey(key)) return key;
  const state = await findVisitState(visit);
  return state ? keyOfState(state, visit.house.pack) : key;
}

type Aside = {
  readonly title: string;
  readonly content: ComponentChildren;
  readonly backHref?: string;
  readonly hasErrors?: boolean;
};

type FormProps = { readonly visit: PublicVisit; readonly page: string; readonly isMissing: boolean };
