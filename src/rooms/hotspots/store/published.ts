import { sql } from "../../../foundation/db/index.ts";
import { heldBriefly, type House } from "../../../foundation/house/index.ts";
import type { Quarter } from "../model/quarter.ts";
import { releaseBody, type ReleaseBody } from "../model/release-body.ts";
import type { Revision } from "../model/revision.ts";

/** A release as everybody sees it; without a body, it was withdrawn. */
export type PublishedRelease = {
  readonly quarter: Quarter;
  readonly publishedOn: string;
  readonly body: ReleaseBody | undefined;
  readonly revisions: readonly Revision[];
};

/**
 * Every release that was published, newest first: held in memory, so that most pages cost no query. With the database
 * away it fails, as a page of figures may.
 */
export const findPublished: (house: House) => Promise<readonly PublishedRelease[]> = heldBriefly(
  ({ database }) =>
    database.statementAs(
      "fanlight_public",
      sql<Row>`select quarter, body, published_on as "publishedOn", revisions from hotspots.published()`,
    ),
  (rows) =>
    rows.map(({ body, ...row }) => ({
      ...row,
      body: body === null ? undefined : releaseBody.parse(body),
    })),
);

type Row = Omit<PublishedRelease, "body"> & { readonly body: unknown };
