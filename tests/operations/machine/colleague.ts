import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "../../../src/foundation/config/index.ts";
import { openSession } from "../../../src/foundation/identity/index.ts";
import { openHouse } from "../../../src/open-house.ts";
import { encode, type Fields } from "../../support/person.ts";
import { ask, type Answered } from "./ask.ts";
import type { Place } from "./place.ts";

const TRIES = 200;
const PAUSE_MS = 100;

/** Someone who works here, come in through the demonstration's first page. */
export type Colleague = {
  get(path: string): Promise<Answered>;
  /** Sends what the form on a page would, with the version that it shows. */
  post(path: string, page: Answered, fields: Fields): Promise<Answered>;
  /** Opens a page that is not there yet, again and again, until it is. */
  waitFor(path: string): Promise<Answered>;
};

/** Comes in as a role of the pack: its id. */
export async function comeInAs(role: string, { port, staff: origin }: Place): Promise<Colleague> {
  const door = await ask({ port, origin, path: "/" });
  const csrf = hiddenOn(door.body, "csrf");
  const body = encode({ csrf, role });
  const visit = door.cookies.map((line) => line.split(";")[0]).join("; ");
  const entered = await ask({ method: "POST", port, origin, path: "/way-in", cookie: visit, body });
  const session = entered.cookies.map((line) => line.split(";")[0]).find((pair) => pair?.startsWith("s="));
  if (session === undefined) throw new Error(`${entered.status}: no way in as ${role}`);
  return colleagueOf(session, { port, staff: origin });
}

/** Gives somebody of this role a session straight in the database, where the process serves no way in. */
export async function signInAs(role: string, place: Place): Promise<Colleague> {
  const house = await openHouse(readConfig(place.settings));
  try {
    const { rows } = await house.database.withOwner((client) =>
      client.query<{ staff: string; seat: string }>(
        "select staff_id as staff, id as seat from identity.seat where role_id = $1 limit 1",
        [role],
      ),
    );
    const [found] = rows;
    if (!found) throw new Error(`Nobody is ${role}.`);
    const token = await openSession(house, { staffId: found.staff, seatId: found.seat, steppedUp: false });
    return colleagueOf(`s=${token}`, place);
  } finally {
    await house.database.close();
  }
}

function colleagueOf(session: string, { port, staff: origin }: Pick<Place, "port" | "staff">): Colleague {
  const get = (path: string): Promise<Answered> => ask({ port, origin, path, cookie: session });
  return {
    get,
    post: (path, { body: page }, fields) => {
      const hidden = { csrf: hiddenOn(page, "csrf"), version: hiddenOn(page, "version") };
      const body = encode({ ...hidden, ...fields });
      return ask({ method: "POST", port, origin, path, cookie: session, body });
    },
    waitFor: async (path) => {
      for (let tries = 0; ; tries += 1) {
        const answered = await get(path);
        if (answered.status !== 404 || tries === TRIES) return answered;
        await sleep(PAUSE_MS);
      }
    },
  };
}

function hiddenOn(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
}
