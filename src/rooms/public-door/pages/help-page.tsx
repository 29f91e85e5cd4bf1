import type { ComponentChildren, VNode } from "preact";
import { document, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { fillWords, getThreshold, type Pack } from "../../../foundation/pack/index.ts";
import { PublicPage, type PublicPageProps, type PublicWords } from "../../../kit/layout/index.ts";
import { ASIDE } from "../model/move-on.ts";
import { keyOfPath } from "../model/page-key.ts";
import { paths, wrongPath } from "../paths.ts";
import { InEnglishHere } from "./in-english-here.tsx";
import { LanguageChooser } from "./language-chooser.tsx";

/** An address as we write it ourselves: of another way to write it no page is kept. */
const OWN_PAGE = /^\/(?:[a-z0-9]+(?:\/[a-z0-9]+)*)?$/;

/** One page of the help face, with all that is the same on each: the way out, the warning, the two quiet links. */
export function helpPage(visit: PublicVisit, page: HelpPage): Reply {
  const { house, assets, nonce, csrf, speech } = visit;
  const { partnership, words } = house.pack;
  const shown = document(
    <PublicPage
      title={page.title}
      siteName={partnership.publicSiteName}
      demo={house.mode === "demo"}
      leaveHref={paths.leave}
      leaveAction={paths.leave}
      csrf={csrf}
      nonce={nonce}
      assets={page.canSeal ? { ...assets.help, js: [...assets.help.js, ...assets.device] } : assets.help}
      backHref={page.backHref}
      hasErrors={page.hasErrors}
      dangerLine={page.dangerLine}
      footerFirst={!page.isAside && <WrongLink visit={visit} typed={page.typed} />}
      footerLinks={[
        { href: paths.about, text: words.site.safetyLink },
        { href: paths.cookies, text: words.site.cookiesLink },
      ]}
      idle={idleTimes(house.pack)}
      words={shellWords(house.pack)}
      lang={speech?.language.code}
      dir={speech?.language.dir}
      easy={page.hasEasy && speech?.isEasy}
      notice={noticeOf(visit)}
      foot={
        !page.hasChooser && (
          <div class="govuk-width-container">
            <LanguageChooser visit={visit} hasEasy={page.hasEasy ?? false} />
          </div>
        )
      }
    >
      {page.isEnglish && <InEnglishHere visit={visit} />}
      {page.content}
    </PublicPage>,
  );
  return page.madeOf && OWN_PAGE.test(visit.path)
    ? { ...shown, shared: { of: [house.pack, page.madeOf], as: waysItIsShown(visit, page.variant) } }
    : shown;
}

/** All that makes one visitor's page of the same words another's. */
function waysItIsShown({ path, speech }: PublicVisit, variant = ""): string {
  return JSON.stringify([path, variant, speech?.isEasy, speech?.isUnchecked, speech?.wished?.code]);
}

/** The id of the form of a question, for the button at the foot of its page. */
export const ASKED = "asked";

/**
 * "Is anything wrong with this page?", at the foot of every page. From a question it is a button of the question's own
 * form, so that what stands there is kept first; where nothing can be kept, it says so.
 */
function WrongLink({ visit, typed }: { visit: PublicVisit; typed: HelpPage["typed"] }): VNode {
  const { pages } = visit.house.pack.words;
  if (typed === "kept")
    return (
      <button class="fl-link-button" form={ASKED} name="go" value={ASIDE}>
        {pages.wrongLink}
      </button>
    );
  return (
    <>
      <a class="govuk-link" href={wrongPath(keyOfPath(visit.path))}>
        {pages.wrongLink}
      </a>
      {typed === "lost" && <> {pages.wrongLoses}</>}
    </>
  );
}

/** A sentence of the pack with the site's name, the place and the emergency numbers filled in. */
export function sayTo({ partnership }: Pack, sentence: string): string {
  const { emergency, place, publicSiteName: site } = partnership;
  return fillWords(sentence, { ...emergency, place, site });
}

/** That nobody has checked this translation; or, in place of one, that there are interpreters. */
function noticeOf({ house, speech }: PublicVisit): PublicPageProps["notice"] {
  const { site } = house.pack.words;
  const label = site.languages;
  if (speech?.isUnchecked) return { label, text: site.unchecked };
  if (!speech?.wished) return undefined;
  const [before, after] = site.askInterpreter.split("{language}");
  const { code, dir, name, englishName } = speech.wished;
  const text = (
    <>
      {before}
      <span lang={code} dir={dir}>
        {name}
      </span>{" "}
      ({englishName}){after}
    </>
  );
  return { label, text };
}

/** Seconds without a press until the page warns, and until it clears (SAFETY 17). */
function idleTimes(pack: Pack) {
  const clear = getThreshold(pack, "session.public-idle").value * 60;
  const warning = getThreshold(pack, "session.public-warning").value * 60;
  return { warnAfterSeconds: clear - warning, clearAfterSeconds: clear, href: paths.idle };
}

function shellWords(pack: Pack): Partial<PublicWords> {
  const { site, leaving, asking } = pack.words;
  const minutes = String(getThreshold(pack, "session.public-warning").value);
  return {
    leave: site.leave,
    leaveHow: site.leaveHow,
    shortcuts: site.shortcuts,
    danger: site.dangerLine,
    error: site.error,
    skip: site.skipToMain,
    back: asking.back,
    demo: site.demonstration,
    idle: `${leaving.idleTitle} ${fillWords(leaving.idleWarning, { minutes })}`,
    idleStay: leaving.idleStay,
  };
}

type HelpPage = {
  /** Names the step and tells nothing. */
  readonly title: string;
  readonly content: ComponentChildren;
  readonly backHref?: string;
  readonly hasErrors?: boolean;
  readonly dangerLine?: ComponentChildren;
  /** What is written on it may be sealed on the device: its script goes along. */
  readonly canSeal?: boolean;
  /** There is an Easy Read layout of it. */
  readonly hasEasy?: boolean;
  /**
   * What its own content is made of, where it is the same for everybody: then it is not drawn anew for each who asks.
   * Nothing of the visit may be in it but the token and how the visitor is spoken to.
   */
  readonly madeOf?: object;
  /** Which of a few such pages it is. */
  readonly variant?: string;
  /** Its own content is in English, whatever language was chosen. */
  readonly isEnglish?: boolean;
  /** It has the languages in its content already, so they need not stand at its foot. */
  readonly hasChooser?: boolean;
  /** What becomes of words typed here and not sent, when she goes to say that something is wrong. Left out where nothing is typed. */
  readonly typed?: "kept" | "lost";
  /** It is the page where that is said, or one after it. */
  readonly isAside?: boolean;
};
