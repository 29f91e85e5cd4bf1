import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import type { House } from "../../src/foundation/house/index.ts";
import { doImports } from "../../src/rooms/imports/index.ts";
import { takes, works, type Colleague } from "./active-case.ts";

/** Headings that are known, and which field each is. */
export const HEADINGS =
  "Case number,First name,Surname,DOB,Mobile,Postcode,Status,Safe contact,Safe times,Notes";
export const COLUMNS: readonly string[] = [
  "number",
  "given",
  "family",
  "born",
  "phone",
  "postcode",
  "state",
  "safe-way",
  "safe-times",
  "note",
];

/** An agency that has nothing to do with the others. */
export const ELSEWHERE = { agency: "rape-crisis", team: "counselling" } as const;

type Line = {
  readonly line: number;
  readonly forecast: string;
  readonly outcome: string | null;
  readonly case_id: string | null;
};

let numbers = 0;

/** A number of a case that no other has. */
export function nextNumber(): string {
  numbers += 1;
  return `T${numbers}-${process.pid}`;
}

/** Which column is which, as the page sends it. */
export function columnsOf(fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field, place) => [`c${place}`, field] as const));
}

/** The id in a list's address. */
export function idOf(url: string): string {
  return url.split("/")[2] ?? "";
}

/** Somebody who manages a service and sends its lists through the real pages. */
export async function listsOf(
  app: FastifyInstance,
  house: House,
  elsewhere?: { readonly agency: string; readonly team: string },
) {
  const manager: Colleague = await works(app, house, { role: "service-manager", ...elsewhere });
  const service = house.pack.services.find(
    ({ id, agency, team }) => (elsewhere ? agency === elsewhere.agency : id === "idva") && team !== undefined,
  );
  const fields = { service: service?.id ?? "", lawful: "yes" };
  const upload = (file: Buffer) => manager.upload("/imports/new", fields, file);
  const rows = <T extends object>(query: string, values: readonly unknown[] = []): Promise<T[]> =>
    house.database.withOwner(async (client) => (await client.query<T>(query, [...values])).rows);
  return {
    manager,
    rows,
    upload,
    /** @returns the list's address */
    send: async (text: string): Promise<string> => {
      const page = await upload(Buffer.from(text));
      assert.equal(page.status, 303, page.body);
      return page.location.replace(/\/map$/, "");
    },
    check: async (url: string, columns = COLUMNS): Promise<void> => {
      await takes(manager, `${url}/map`, { ...columnsOf(columns), dates: "day-first", side: "harmed" });
      await doImports(house);
    },
    bring: async (url: string, known = "bring"): Promise<void> => {
      await takes(manager, `${url}/start`, { known });
      await doImports(house);
    },
    linesOf: (url: string) =>
      rows<Line>(
        "select line, forecast, outcome, case_id from imports.line where import_id = $1 order by line",
        [idOf(url)],
      ),
  };
}
