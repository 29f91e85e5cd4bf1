import type { ComponentChildren, VNode } from "preact";
import { document, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { PartnershipPage } from "../../../kit/layout/index.ts";
import { paths as helpPaths } from "../../public-door/index.ts";
import { homePath, paths } from "../paths.ts";

/** One page of the partnership face, with all that is the same on each: the way to help, the way out, the links at the foot. */
export function partnershipPage(visit: PublicVisit, page: PartnershipView): Reply {
  const { house, assets, nonce, csrf } = visit;
  const { partnership, words } = house.pack;
  return document(
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
      footerLinks={[
        { href: paths.accessibility, text: "Accessibility" },
        { href: paths.cookies, text: words.site.cookiesLink },
      ]}
    >
      {page.content}
    </PartnershipPage>,
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
};
