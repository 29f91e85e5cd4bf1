import type { VNode } from "preact";
import { StaffPage } from "../../kit/layout/index.ts";
import type { Actor } from "../access/index.ts";
import type { StaffPageReply } from "./reply.ts";
import { formatDateTime } from "../clock/index.ts";
import type { Site } from "./site.ts";

const PLACES = [
  { label: "Now", href: "/now" },
  { label: "People", href: "/people" },
  { label: "Meetings", href: "/meetings" },
  { label: "Plan", href: "/plan" },
  { label: "More", href: "/more" },
] as const;

type Shell = {
  readonly site: Site;
  readonly actor: Actor | undefined;
  readonly nonce: string;
  readonly csrf: string;
};

/** The staff page around a handler's content: places, search, who is acting, sign out. */
export function staffShell(reply: StaffPageReply, { site, actor, nonce, csrf }: Shell): VNode {
  const places = actor ? site.placesOf(actor.roleId) : [];
  return (
    <StaffPage
      title={reply.title}
      productName={site.house.pack.brand.productName}
      demo={site.house.mode === "demo"}
      nonce={nonce}
      assets={site.assets.staff}
      csrf={csrf}
      hasErrors={reply.hasErrors}
      places={PLACES.filter(({ label }) => places.includes(label)).map((place) => ({
        ...place,
        current: place.label === reply.place,
      }))}
      search={actor?.permissions.has("person.see") ? { action: "/search" } : undefined}
      actingAs={
        actor?.seatId ? { text: `${actor.roleName} at ${actor.agencyName}`, switchHref: "/seats" } : undefined
      }
      signOut={actor && { action: "/sign-out" }}
      aside={reply.aside}
      printed={actor && printedBy(reply.title, actor, site)}
    >
      {reply.content}
    </StaffPage>
  );
}

/** The head of whatever is printed, so that a sheet that is found can be traced. */
function printedBy(title: string, actor: Actor, { house }: Site): string {
  const who = [actor.staffName, actor.roleName, actor.agencyName].filter(Boolean).join(", ");
  return `${title}. Printed ${formatDateTime(house.now(), house.calendar)} by ${who}. Keep it with you, and shred it.`;
}
