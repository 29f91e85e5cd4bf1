import type { ComponentChildren, VNode } from "preact";
import { DemoBanner } from "./demo-banner.tsx";
import { PageHead } from "./page-head.tsx";
import type { PageAssets } from "./page-head.tsx";
import { SessionNotice, type SessionEnd } from "./session-notice.tsx";
import { StaffRail } from "./staff-rail.tsx";
import type { Place } from "./staff-rail.tsx";
import { StaffTop } from "./staff-top.tsx";
import type { ActingAs, Search, SignOut } from "./staff-top.tsx";

/** One page of the staff face: places on the left, the work in the middle, who knows on the right. */
export function StaffPage(props: StaffPageProps): VNode {
  const { aside } = props;
  return (
    <html lang={props.lang ?? "en-GB"} dir={props.dir ?? "ltr"}>
      <PageHead {...props} siteName={props.productName} isScriptFirst={false} />
      <body data-keys={props.keys && writeKeys(props.keys)}>
        {/* Before the first paint, so that what is folded does not flash open. */}
        <script nonce={props.nonce}>document.body.className='js-enabled govuk-frontend-supported'</script>
        <a href="#main" class="govuk-skip-link">
          Skip to main content
        </a>
        {props.demo && <DemoBanner />}
        <div class="fl-staff">
          <StaffRail productName={props.productName} places={props.places} />
          <StaffTop {...props} />
          <div class={aside ? "fl-body fl-body--aside" : "fl-body"}>
            <main id="main" class="fl-work" tabIndex={-1}>
              {props.printed && <p class="fl-print-only fl-printed">{props.printed}</p>}
              {props.children}
            </main>
            {aside && (
              <aside class="fl-aside" aria-label={aside.title}>
                <details open data-fold>
                  <summary class="fl-aside__title">{aside.title}</summary>
                  {aside.content}
                </details>
              </aside>
            )}
          </div>
        </div>
        {props.session && <SessionNotice {...props.session} />}
      </body>
    </html>
  );
}

function writeKeys(keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .map(([key, href]) => `${key}:${href}`)
    .join(" ");
}

export interface StaffPageProps {
  title: string;
  productName: string;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
  demo?: boolean | undefined;
  /** Puts "Error: " before the title. */
  hasErrors?: boolean | undefined;
  nonce: string;
  assets: PageAssets;
  /** Those of Now, People, Meetings, Plan, More that this role has, in that order; empty before signing in. */
  places: readonly Place[];
  search?: Search | undefined;
  actingAs?: ActingAs | undefined;
  signOut?: SignOut | undefined;
  csrf?: string | undefined;
  help?: { href: string } | undefined;
  /** Where the letters that follow g lead, when keys are on; `?` leads to the help page. */
  keys?: Readonly<Record<string, string>> | undefined;
  /** When whoever is signed in is signed out for not having pressed anything. */
  session?: SessionEnd | undefined;
  /** Stands at the head of what is printed, and nowhere else: of what, by whom, when. */
  printed?: string | undefined;
  /** The panel on the right, folded on small screens: who knows. */
  aside?: { title: string; content: ComponentChildren } | undefined;
  children?: ComponentChildren;
}
