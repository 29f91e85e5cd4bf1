import type { ComponentChildren, VNode } from "preact";
import { document, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { PartnershipPage } from "../../../kit/layout/index.ts";
import { ASIDE, ASKED, keyOfPath, paths as helpPaths, wrongPath } from "../../public-door/index.ts";
import { homePath, paths } from "../paths.ts";

/** An address as we write it ourselves: of another way to write it no page is kept. */
const OWN_PAGE = /^\/[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** One page of the partnership face, with all that is the same on each: the way to help, the way out, the links at the foot. */
export function partnershipPage(visit: PublicVisit, page: PartnershipView): Reply {
  const { house, assets, nonce, csrf } = visit;
  const { partnership, words } = house.pack;
  const shown = document(
    <PartnershipPage
      title={page.title}
      partnershipName={partnership.name}
      shortName={`${partnership.place} partnership`}
      homeHref={homePath(house.mode)}
      helpLine={<HelpLine visit={visit} />}
      demo={house.mode === "demo"}
      demoText={words.site.demonstration}
      leaveHref={helpPaths.leave}
      leaveAction={helpPaths.leave}
      csrf={csrf}
      nonce={nonce}
      assets={assets.help}
      backHref={page.backHref}
      hasErrors={page.hasErrors}
      wide={page.wide}
      footerFirst={!page.isAside && <WrongLink visit={visit} isAsking={page.isAsking} />}
      footerLinks={[
        { href: paths.accessibility, text: "Accessibility" },
        { href: paths.cookies, text: words.site.cookiesLink },
      ]}
    >
      {page.content}
    </PartnershipPage>,
  );
  const { madeOf, variant = "" } = page;
  return madeOf && OWN_PAGE.test(visit.path)
    ? { ...shown, shared: { of: [house.pack, madeOf], as: JSON.stringify([visit.path, variant]) } }
    : shown;
}

/** "Is anything wrong with this page?", at the foot of every page; from a form as a button of it, so that what stands there is kept first. */
function WrongLink({ visit, isAsking }: { visit: PublicVisit; isAsking: boolean | undefined }): VNode {
  const { wrongLink } = visit.house.pack.words.pages;
  if (isAsking)
    return (
      <button class="fl-link-button" form={ASKED} name="go" value={ASIDE}>
        {wrongLink}
      </button>
    );
  return (
    <a class="govuk-link" href={wrongPath(keyOfPath(visit.path))}>
      {wrongLink}
    </a>
  );
}

/** Whoever came here for help is led there before anything else. */
function HelpLine({ visit: { house, origins } }: { visit: PublicVisit }): VNode {
  const { emergency, publicSiteName } = house.pack.partnership;
  return (
    <>
      For help, go to{" "}
      <a class="govuk-link" href={`${origins.help}/`}>
        {publicSiteName}
      </a>
      . <strong>{emergency.inDanger}</strong>
    </>
  );
}

export type PartnershipView = {
  /** What the page is; the partnership's name is put behind it. */
  readonly title: string;
  readonly content: ComponentChildren;
  readonly backHref?: string;
  readonly hasErrors?: boolean;
  /** Uses the whole width, for maps and tables. */
  readonly wide?: boolean;
  /** Its one form has the id `ASKED`, and keeps what stands in it when its "go" is `ASIDE`. */
  readonly isAsking?: boolean;
  /**
   * What its own content is made of, where it is the same for everybody: then it is not drawn anew for each who asks.
   * Nothing of the visit may be in it but the token.
   */
  readonly madeOf?: object;
  /** Which of a few such pages of this address it is. */
  readonly variant?: string | undefined;
  /** It is the page where it is said what is wrong with another, or one after it. */
  readonly isAside?: boolean;
};
