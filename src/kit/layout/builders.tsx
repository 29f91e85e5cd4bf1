import { NowList } from "./now-list.tsx";
import { PublicForm } from "./public-form.tsx";
import { PublicPage } from "./public-page.tsx";
import type { PublicPageProps } from "./public-page.tsx";
import { renderDocument } from "./render-document.ts";
import { StaffPage } from "./staff-page.tsx";
import type { StaffPageProps } from "./staff-page.tsx";
import { WhoKnows } from "./who-knows.tsx";

/** A help page's properties, as a pack and a request would give them. */
export function publicPageProps(changes: Partial<PublicPageProps> = {}): PublicPageProps {
  return {
    title: "Question 3",
    siteName: "Local services",
    leaveHref: "/leave",
    leaveAction: "/leave",
    nonce: "n0nce",
    assets: { css: ["/a.css"], js: ["/a.js"] },
    footerLinks: [{ href: "/cookies", text: "Cookies" }],
    ...changes,
  };
}

/** A staff page's properties for someone signed in, with all five places. */
export function staffPageProps(changes: Partial<StaffPageProps> = {}): StaffPageProps {
  return {
    title: "Now",
    productName: "Fanlight",
    nonce: "n0nce",
    assets: { css: ["/b.css"], js: ["/b.js"] },
    places: ["Now", "People", "Meetings", "Plan", "More"].map((label) => ({
      label,
      href: `/${label.toLowerCase()}`,
      current: label === "Now",
    })),
    search: { action: "/search" },
    actingAs: { text: "Front door practitioner at Watford", switchHref: "/seat" },
    signOut: { action: "/sign-out" },
    csrf: "t0ken",
    ...changes,
  };
}

/** Whole pages by address, with the built files of `manifest`: a question, one that soon lies idle, a staff page. */
export function samplePages(manifest: BuiltFiles): Readonly<Record<string, string>> {
  const assets = (face: string) => ({
    css: (manifest[face]?.css ?? []).map((name) => `/${name}`),
    js: (manifest[face]?.js ?? []).map((name) => `/${name}`),
  });
  const quick = { warnAfterSeconds: 1, clearAfterSeconds: 3, href: "/idle" };
  const aside = { title: "Who knows", content: <WhoKnows holders={[]} looks={[]} /> };
  return {
    "/question": renderDocument(
      <PublicPage {...publicPageProps({ assets: assets("public"), demo: true, backHref: "/quick" })}>
        <Question />
      </PublicPage>,
    ),
    "/quick": renderDocument(
      <PublicPage {...publicPageProps({ assets: assets("public"), idle: quick })}>
        <h1>Wait</h1>
      </PublicPage>,
    ),
    "/staff": renderDocument(
      <StaffPage {...staffPageProps({ assets: assets("staff"), demo: true, aside })}>
        <h1>Now</h1>
        <NowList
          rows={[
            {
              clockText: "overdue 2 h",
              clockState: "overdue",
              sentence: "First safe contact",
              reference: "R-4F2K",
              action: { label: "Record attempt", href: "/attempt" },
            },
          ]}
        />
      </StaffPage>,
    ),
  };
}

function Question() {
  return (
    <PublicForm action="/next">
      <h1>When is it safe?</h1>
      <div class="govuk-radios">
        <div class="govuk-radios__item">
          <input class="govuk-radios__input" type="radio" name="how" id="phone" data-aria-controls="when" />
          <label class="govuk-label govuk-radios__label" for="phone">
            By phone
          </label>
        </div>
        <div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="when">
          Mornings
        </div>
      </div>
      <label for="words">In your own words</label>
      <textarea class="govuk-textarea" id="words" rows={30} />
      <label for="district">District</label>
      <select class="govuk-select" id="district">
        <option>Watford</option>
        <option>Stevenage</option>
      </select>
    </PublicForm>
  );
}

/** What the builder of assets reports: file names by face and kind. */
export type BuiltFiles = Readonly<Record<string, Readonly<Record<"css" | "js", readonly string[]>>>>;
