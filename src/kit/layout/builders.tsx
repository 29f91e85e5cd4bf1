import type { PublicPageProps } from "./public-page.tsx";
import type { StaffPageProps } from "./staff-page.tsx";

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
