import type { ComponentChildren, VNode } from "preact";
import { DemoBanner } from "./demo-banner.tsx";
import { NameBar } from "./name-bar.tsx";
import { PageHead } from "./page-head.tsx";
import type { PageAssets } from "./page-head.tsx";
import { PublicFooter } from "./public-footer.tsx";
import type { FooterLink } from "./public-footer.tsx";
import { publicWords } from "./public-words.ts";

/**
 * One page of the partnership face: what the partnership is and publishes, under ordinary titles and addresses. Anyone
 * may have it open, so the way to help comes first, and the way out is always on screen.
 */
export function PartnershipPage(props: PartnershipPageProps): VNode {
  return (
    <html lang="en-GB" class="fl-public" data-leave={props.leaveHref}>
      <PageHead {...props} siteName={props.partnershipName} isScriptFirst={true} />
      <body>
        <nav aria-label={publicWords.shortcuts} class="fl-no-print">
          <a href="#main" class="govuk-skip-link">
            {publicWords.skip}
          </a>
          <a href={props.leaveHref} class="govuk-skip-link" rel="nofollow noreferrer" data-leave-now>
            {publicWords.leave}
          </a>
        </nav>
        {props.demo && <DemoBanner text={props.demoText} />}
        <NameBar {...props} siteName={props.shortName} hasIdleWarning={false} words={publicWords} />
        <div class="fl-danger-line fl-no-print" role="region" aria-label="Help">
          <p class="govuk-width-container">{props.helpLine}</p>
        </div>
        <div class="govuk-width-container">
          <p class="fl-printed fl-print-only">{props.partnershipName}</p>
          {props.backHref && (
            <nav aria-label={publicWords.back}>
              <a href={props.backHref} class="govuk-back-link">
                {publicWords.back}
              </a>
            </nav>
          )}
          <main id="main" class="fl-main" tabIndex={-1}>
            {props.wide ? props.children : <div class="fl-main__narrow">{props.children}</div>}
          </main>
        </div>
        <div class="fl-no-print">
          <PublicFooter links={props.footerLinks}>
            <div class="govuk-width-container">
              <p class="fl-foot__name">{props.partnershipName}</p>
            </div>
          </PublicFooter>
        </div>
      </body>
    </html>
  );
}

export interface PartnershipPageProps {
  /** What the page is: "Join the co-production panel". */
  title: string;
  /** In full, in the title and at the foot. */
  partnershipName: string;
  /** In the bar that stays on screen, beside the way out. */
  shortName: string;
  homeHref: string;
  /** Where help is, and whom to call in danger: the first thing on every page. */
  helpLine: ComponentChildren;
  demo?: boolean | undefined;
  demoText?: string | undefined;
  /** Address that ends the visit by GET, for the script and the skip link. */
  leaveHref: string;
  /** Address that ends the visit by POST, for the button without JavaScript. */
  leaveAction: string;
  csrf?: string | undefined;
  nonce: string;
  assets: PageAssets;
  backHref?: string | undefined;
  /** Uses the whole width, for maps and tables; else text keeps to a readable measure. */
  wide?: boolean | undefined;
  /** Puts "Error: " before the title. */
  hasErrors?: boolean | undefined;
  footerLinks: readonly FooterLink[];
  children?: ComponentChildren;
}
