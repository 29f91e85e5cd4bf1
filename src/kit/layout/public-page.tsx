import type { ComponentChildren, VNode } from "preact";
import { DemoBanner } from "./demo-banner.tsx";
import { NameBar } from "./name-bar.tsx";
import { PageHead } from "./page-head.tsx";
import type { PageAssets } from "./page-head.tsx";
import { PublicFooter } from "./public-footer.tsx";
import type { FooterLink } from "./public-footer.tsx";
import { publicWords } from "./public-words.ts";
import type { PublicWords } from "./public-words.ts";

/** One page of the help face: quiet, neutral in name and title, the way out always on screen. */
export function PublicPage(props: PublicPageProps): VNode {
  const words = { ...publicWords, ...props.words };
  const { idle } = props;
  return (
    <html
      lang={props.lang ?? "en-GB"}
      dir={props.dir ?? "ltr"}
      class={props.easy ? "fl-public fl-easy" : "fl-public"}
      data-leave={props.leaveHref}
      data-idle-warn={idle?.warnAfterSeconds}
      data-idle-clear={idle?.clearAfterSeconds}
      data-idle-href={idle?.href}
    >
      <PageHead {...props} errorWord={words.error} isScriptFirst={true} />
      <body>
        <nav aria-label={words.shortcuts}>
          <a href="#main" class="govuk-skip-link">
            {words.skip}
          </a>
          <a href={props.leaveHref} class="govuk-skip-link" rel="nofollow noreferrer" data-leave-now>
            {words.leave}
          </a>
        </nav>
        {props.demo && <DemoBanner text={words.demo} />}
        {props.notice && (
          <div class="fl-demo" role="region" aria-label={props.notice.label}>
            <p class="govuk-width-container">{props.notice.text}</p>
          </div>
        )}
        <NameBar {...props} hasIdleWarning={idle !== undefined} words={words} />
        {props.dangerLine && (
          <div class="fl-danger-line" role="region" aria-label={words.danger}>
            <p class="govuk-width-container">{props.dangerLine}</p>
          </div>
        )}
        <div class="govuk-width-container">
          {props.backHref && (
            <nav aria-label={words.back}>
              <a href={props.backHref} class="govuk-back-link">
                {words.back}
              </a>
            </nav>
          )}
          <main id="main" class="fl-main" tabIndex={-1}>
            {props.wide ? props.children : <div class="fl-main__narrow">{props.children}</div>}
          </main>
        </div>
        <PublicFooter first={props.footerFirst} links={props.footerLinks ?? []}>
          {props.foot}
        </PublicFooter>
      </body>
    </html>
  );
}

export interface PublicPageProps {
  /** Names the step, tells nothing: "Question 3". */
  title: string;
  /** Neutral, from the pack: "Local services". */
  siteName: string;
  /** Where the site's name leads; plain text when absent. */
  homeHref?: string | undefined;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
  demo?: boolean | undefined;
  /** Address that ends the visit by GET, for the script and the skip link. */
  leaveHref: string;
  /** Address that ends the visit by POST, for the button without JavaScript. */
  leaveAction: string;
  csrf?: string | undefined;
  nonce: string;
  assets: PageAssets;
  backHref?: string | undefined;
  /** Uses the whole width; else text keeps to a readable measure. */
  wide?: boolean | undefined;
  /** Puts "Error: " before the title. */
  hasErrors?: boolean | undefined;
  /** "In danger now? Call 999 …", under the bar. */
  dangerLine?: ComponentChildren;
  /** What has to be known of the page as a whole, under the banner: that nobody has checked this translation. */
  notice?: { readonly label: string; readonly text: ComponentChildren } | undefined;
  /** Below the links at the foot. */
  foot?: ComponentChildren;
  /** Larger type and shorter lines. */
  easy?: boolean | undefined;
  /** Before the links at the foot: what leads on from this very page. */
  footerFirst?: ComponentChildren;
  footerLinks?: readonly FooterLink[] | undefined;
  /** When an untouched page warns, and when it clears and goes to `href`; seconds since the last press. */
  idle?: { warnAfterSeconds: number; clearAfterSeconds: number; href: string } | undefined;
  words?: Partial<PublicWords> | undefined;
  children?: ComponentChildren;
}
