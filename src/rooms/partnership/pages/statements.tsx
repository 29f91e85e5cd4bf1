import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { homePath } from "../paths.ts";
import { partnershipPage } from "./partnership-page.tsx";

/** GET /cookies: the one cookie, and that nothing else is kept on the device. */
export async function showCookies(visit: PublicVisit): Promise<Reply> {
  return partnershipPage(visit, {
    title: "Cookies",
    backHref: homePath(visit.house.mode),
    content: (
      <>
        <h1 class="govuk-heading-l">Cookies on these pages</h1>
        <p class="govuk-body">
          There is one cookie. It shows that a form you send comes from our own page, and holds your answers
          for you when something in a form needs another look. It goes when you press “Leave this site”, and
          when you close your browser.
        </p>
        <p class="govuk-body">
          There are no others. Nobody counts or follows you here, and no other website is asked for anything.
        </p>
        <p class="govuk-body">
          These pages have ordinary names and addresses, so your browser’s history says that you read them.
          Our pages for help are made differently: they are on a site of their own.
        </p>
      </>
    ),
  });
}

/** GET /accessibility: what these pages are made to, how that is tested, and what to do when they do not work for somebody. */
export async function showAccessibility(visit: PublicVisit): Promise<Reply> {
  const { house } = visit;
  return partnershipPage(visit, {
    title: "Accessibility",
    backHref: homePath(house.mode),
    content: (
      <>
        <h1 class="govuk-heading-l">Accessibility of this site</h1>
        <p class="govuk-body">
          Everyone should be able to use these pages: with a keyboard, with a screen reader, by voice, at four
          times the size, on a small phone, and with JavaScript turned off.
        </p>
        <h2 class="govuk-heading-m">What they are made to</h2>
        <p class="govuk-body">
          They are made to meet the Web Content Accessibility Guidelines, version 2.2, level AA, with one
          exception. Fields do not let the browser fill in your name, address or telephone number (guideline
          1.3.5), because it would keep them where somebody else could find them.
        </p>
        <h2 class="govuk-heading-m">How that is tested</h2>
        <p class="govuk-body">
          Every change is checked by a program in a real browser, at the width of a phone and of a computer.
          That finds some faults and not all of them. No one outside the people who make these pages has
          audited them, and this statement will say so when somebody has.
        </p>
        <h2 class="govuk-heading-m">If something does not work for you</h2>
        <p class="govuk-body">
          Each page has a link at its foot: “{house.pack.words.pages.wrongLink}” Someone who looks after these
          pages reads what you send. It has no name on it, so we cannot answer there.
        </p>
        <p class="govuk-body">
          If we do not put it right, the Equality Advisory and Support Service can advise you. The Equality
          and Human Rights Commission enforces the law on the accessibility of public bodies’ websites.
        </p>
      </>
    ),
  });
}
