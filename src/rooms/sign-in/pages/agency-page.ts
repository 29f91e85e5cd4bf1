import { notFound } from "../../../foundation/errors/index.ts";
import {
  isPublic,
  notAudited,
  redirect,
  type PublicRoute,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import {
  beginAgencySignIn,
  callbackPath,
  finishAgencySignIn,
  type AgencyService,
} from "../../../foundation/identity/index.ts";
import type { RoomSite } from "../../../room.ts";
import { enter } from "../enter.ts";
import { onwardPage } from "./onward-page.tsx";

/** GET /sign-in/agency/:agency, and back again: sign-in through an agency's own service, where there is one. */
export function agencyRoutes({ services }: RoomSite): PublicRoute[] {
  if (services.length === 0) return [];
  const common = {
    face: "staff",
    method: "GET",
    access: isPublic("nobody is signed in before signing in"),
    audit: notAudited("the session that opens is recorded as its first entry"),
  } as const;
  return [
    {
      ...common,
      path: "/sign-in/agency/:agency",
      handle: (visit) => begin(visit, getService(services, visit)),
    },
    {
      ...common,
      path: callbackPath(":agency"),
      handle: (visit) => finish(visit, getService(services, visit)),
    },
  ];
}

async function begin(
  { house, origins, query, cookies }: PublicVisit,
  service: AgencyService,
): Promise<Reply> {
  const { secret, to } = await beginAgencySignIn(house, service, {
    redirectUri: `${origins.staff}${callbackPath(service.agency)}`,
    again: query["again"] === "yes",
    replaces: cookies.session,
  });
  return redirect(to, [{ name: "agency", value: secret }]);
}

async function finish(
  { house, origins, query, cookies }: PublicVisit,
  service: AgencyService,
): Promise<Reply> {
  const address = new URL(callbackPath(service.agency), origins.staff);
  address.search = new URLSearchParams({ ...query }).toString();
  const verdict = await finishAgencySignIn(house, service, { secret: cookies.agency ?? "", address });
  const spent = { name: "agency", value: undefined } as const;
  if (!verdict.ok) return redirect(`/sign-in?problem=${verdict.why}`, [spent]);
  const entrance = await enter(house, { ...verdict, how: "agency", viaAgency: service.agency });
  return onwardPage(entrance.to, [...entrance.cookies, spent]);
}

function getService(services: readonly AgencyService[], { params }: PublicVisit): AgencyService {
  const service = services.find(({ agency }) => agency === params["agency"]);
  if (!service) throw notFound();
  return service;
}
