import { notFound } from "../../../foundation/errors/index.ts";
import {
  bodyText,
  isPublic,
  notAudited,
  redirect,
  type Cookie,
  type PublicRoute,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import { issueWayIn, takeWayIn, type DemoPerson } from "../../../foundation/identity/index.ts";
import type { RoomSite } from "../../../room.ts";
import { enter, onwardPage } from "../../sign-in/index.ts";
import { findOnOffer } from "../model/roles-on-offer.ts";

const common = {
  access: isPublic("a demonstration's people are made up, and open to whoever can reach it"),
  audit: notAudited("the session that opens is recorded as its first entry"),
} as const;

/**
 * POST /way-in on the partnership face: in as a made-up person. Where the staff face has a host of its own, whose
 * cookies this one cannot set, a link that works once and for half a minute hands over.
 */
export function wayInRoutes({ origins }: RoomSite): PublicRoute[] {
  const isOneHost = origins.partnership === origins.staff;
  const handle = isOneHost ? goIn : handOver;
  const post: PublicRoute = { ...common, face: "partnership", method: "POST", path: "/way-in", handle };
  if (isOneHost) return [post];
  const path = "/way-in/:token";
  return [
    post,
    { ...common, face: "partnership", method: "GET", path, handle: async (visit) => passOn(visit) },
    { ...common, face: "staff", method: "GET", path, handle: arrive },
  ];
}

async function goIn(visit: PublicVisit): Promise<Reply> {
  const { to, cookies } = await open(visit, getWanted(visit));
  return redirect(to, cookies);
}

/** By way of a page of this host: a form may not lead straight to another (its policy says so). */
async function handOver(visit: PublicVisit): Promise<Reply> {
  return redirect(`/way-in/${await issueWayIn(visit.house, getWanted(visit))}`);
}

function passOn({ origins, params }: PublicVisit): Reply {
  const { token = "" } = params;
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) throw notFound();
  return onwardPage(`${origins.staff}/way-in/${token}`);
}

async function arrive(visit: PublicVisit): Promise<Reply> {
  const person = await takeWayIn(visit.house, visit.params["token"] ?? "");
  if (!person) return redirect("/sign-in?problem=link");
  const { to, cookies } = await open(visit, person);
  return onwardPage(to, cookies);
}

function getWanted({ house, body }: PublicVisit): DemoPerson {
  const person = findOnOffer(house.pack, { role: bodyText(body, "role"), person: bodyText(body, "person") });
  if (!person) throw notFound();
  return person;
}

/** Never stepped up: even here that is a press of its own. */
function open({ house, cookies }: PublicVisit, { staffId }: DemoPerson): Promise<Entrance> {
  return enter(house, { staffId, how: "way-in", steppedUp: false, replaces: cookies.session });
}

type Entrance = { readonly to: string; readonly cookies: readonly Cookie[] };
