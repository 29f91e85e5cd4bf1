import type { VNode } from "preact";
import { StaffPage } from "../../kit/layout/index.ts";
import type { Actor } from "../access/index.ts";
import type { StaffPageReply } from "./reply.ts";
import { formatDateTime } from "../clock/index.ts";
import { getThreshold } from "../pack/index.ts";
import type { Site } from "./site.ts";

const PLACES = [
  { label: "Now", href: "/now" },
  { label: "People", href: "/people" },
  { label: "Meetings", href: "/meetings" },
  { label: "Plan", href: "/plan" },
  { label: "More", href: "/more" },
] as const;

const HELP = "/help";

/** The letters that follow g, and where they lead; each only where there is such a page and the role has the place. */
const KEYS = [
  { key: "n", href: "/now", place: "Now" },
  { key: "p", href: "/people", place: "People" },
  { key: "q", href: "/queue", place: "Now" },
  { key: "i", href: "/notifications", place: "Now" },
  { key: "h", href: HELP, place: undefined },
] as const;

/** The database counts no further. */
const MOST_COUNTED = 50;

type Shell = {
  readonly site: Site;
  readonly actor: Actor | undefined;
  readonly nonce: string;
  readonly csrf: string;
  /** How many notices she has not read, up to fifty; none where nobody is signed in. */
  readonly unread?: number;
  /** Whether single letters do something on her pages. */
  readonly hasKeys?: boolean;
};

/** The staff page around a handler's content: places, search, who is acting, sign out. */
export function staffShell(
  reply: StaffPageReply,
  { site, actor, nonce, csrf, unread = 0, hasKeys = false }: Shell,
): VNode {
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
        ...(place.label === "Now" && unread > 0 ? { news: newsOf(unread) } : {}),
      }))}
      search={actor?.permissions.has("person.see") ? { action: "/search", value: reply.searched } : undefined}
      actingAs={
        actor?.seatId ? { text: `${actor.roleName} at ${actor.agencyName}`, switchHref: "/seats" } : undefined
      }
      signOut={actor && { action: "/sign-out" }}
      help={actor && { href: HELP }}
      session={
        actor && { href: HELP, seconds: getThreshold(site.house.pack, "session.staff-idle").value * 60 }
      }
      keys={hasKeys ? keysOf(places, site) : undefined}
      aside={reply.aside}
      printed={actor && printedBy(reply, actor, site)}
    >
      {reply.content}
    </StaffPage>
  );
}

/** The head of whatever is printed, so that a sheet that is found can be traced. */
function printedBy({ title, place }: StaffPageReply, actor: Actor, { house }: Site): string {
  const who = [actor.staffName, actor.roleName, actor.agencyName].filter(Boolean).join(", ");
  const printed = `${title}. Printed ${formatDateTime(house.now(), house.calendar)} by ${who}.`;
  // The plan is nobody's record: boards hand it round.
  return place === "Plan" ? printed : `${printed} Keep it with you, and shred it.`;
}

function newsOf(unread: number) {
  const count = unread >= MOST_COUNTED ? `${MOST_COUNTED} or more` : String(unread);
  return {
    href: "/notifications",
    text: `${count} new`,
    what: unread === 1 ? "notification" : "notifications",
  };
}

function keysOf(places: readonly string[], { routes }: Site): Readonly<Record<string, string>> {
  const there = KEYS.filter(
    ({ href, place }) =>
      (place === undefined || places.includes(place)) &&
      routes.some((route) => route.face === "staff" && route.path === href),
  );
  return Object.fromEntries(there.map(({ key, href }) => [key, href]));
}
