import type { House } from "../../../src/foundation/house/index.ts";
import type { OwnerClient } from "../access/owner-client.ts";

/** An indicator whose name is its id, defined as the pack's first that is returned. */
export async function addIndicator(client: OwnerClient, { pack }: House, id: string): Promise<void> {
  const definition = pack.indicators.find(({ source }) => source === "returned");
  await client.query("insert into indicator.indicator (id, slug) values ($1, $2)", [id, id]);
  await client.query(
    "insert into indicator.version (indicator_id, version, body, reason) values ($1, 1, $2, 'Made')",
    [id, JSON.stringify({ ...definition, id })],
  );
}
