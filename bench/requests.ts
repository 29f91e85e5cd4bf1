import { newDraftSecret } from "../src/foundation/crypto/index.ts";
import type { House } from "../src/foundation/house/index.ts";
import { putDraft } from "../src/foundation/intake/index.ts";
import { needHelpForm } from "../src/rooms/front-door/index.ts";
import { listen, type ListeningSite } from "../tests/support/listening-site.ts";
import { atLeast, type Figure, type Need } from "./support/figure.ts";
import { emptyPostgres, type FilledHouse } from "./support/filled-house.ts";
import { helpRequest } from "./support/help-request.ts";
import { inOwnProcess } from "./support/in-own-process.ts";
import { median } from "./support/median.ts";
import { pgbench } from "./support/pgbench.ts";
import type { Sending, Sent } from "./support/send.ts";

const BAR = 0.5;
const CLIENTS = 8;
const ROUNDS = 7;
const A_ROUND = 1_500;
/** A server that has run for a while: its code is compiled after some thousand requests, not before. */
const WARM_UP = 8_000;
const AT_ONCE = 20;
const SECONDS = 2;
/** Some more than pgbench ends in a run. */
const DRAFTS = 50_000;
const WORDS =
  "He checks my phone every night and asks who I have spoken to. It is more often now. (Fictional.)";

export const needs: readonly Need[] = ["postgres"];

/**
 * Requests for help that are acknowledged in a second, over the whole HTTP path, over how often the very same statements
 * run by PostgreSQL's own pgbench: as many clients each, by turns, in one run; the median of the rounds' ratios. One
 * request is the press of the button that sends: the draft is read and opened, the answers are sealed, and record,
 * receipt and the draft's end are stored, before she is told.
 */
export async function bench(): Promise<readonly Figure[]> {
  const filled = await emptyPostgres();
  const site = await listen(filled.house);
  try {
    const draft = finishedDraft(filled.house);
    await send(site, await makeReady(filled.house, site, draft, WARM_UP));
    const script = statements(await layOutDrafts(filled));
    const rounds: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const requests = await makeReady(filled.house, site, draft, A_ROUND);
      const ours = await send(site, requests);
      rounds.push({
        ours,
        theirs: await pgbench(filled.loginUrl, script, { clients: CLIENTS, seconds: SECONDS }),
      });
    }
    const rate = median(rounds.map(({ ours }) => ours)).toFixed(0);
    const name = `acknowledged requests a second (${rate}) ÷ the same SQL by pgbench, ${CLIENTS} clients`;
    const value = median(rounds.map(({ ours, theirs }) => ours / theirs));
    return [atLeast(BAR, { name, value, unit: "×", engine: "postgres" })];
  } finally {
    await site.close();
    await filled.close();
  }
}

/** A request that was answered as far as the last look, as a visit keeps it. */
function finishedDraft({ pack }: House): object {
  const answers = { channel: "phone", phone: "+447700900123", device: "mine", given: "Jo", words: WORDS };
  const journey = {
    kind: "journey",
    form: "need-help",
    version: needHelpForm(pack).version,
    answers,
    step: "check",
  };
  return { at: { ...journey, isChecking: true, errors: [], entered: {} } };
}

/** Drafts for pgbench to find and to end, as large as ours and of ids that it can reckon. */
async function layOutDrafts({ asOwner }: FilledHouse): Promise<Sizes> {
  return asOwner(async (client) => {
    const { rows } = await client.query<Sizes>(
      `select (select max(length(sealed)) from intake.sealed) as record,
         (select max(length(sealed)) from intake.draft) as draft, (select min(length(sealed)) from intake.draft) as pointer`,
    );
    const [sizes] = rows;
    if (!sizes?.record) throw new Error("Nothing was sent.");
    await client.query(
      `insert into intake.draft (lookup, sealed, expires_at)
       select sha256(int8send(n)), ${bytes(sizes.draft)}, now() + interval '2 hours' from generate_series(1, ${DRAFTS}) n`,
    );
    await client.query("analyze intake.draft");
    return sizes;
  });
}

type Sizes = { readonly record: number; readonly draft: number; readonly pointer: number };

/** As many visits that stand before the button, as the requests their browsers would send. */
async function makeReady(
  house: House,
  { origins }: ListeningSite,
  draft: object,
  count: number,
): Promise<string[]> {
  const secrets = Array.from({ length: count }, newDraftSecret);
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(secrets.slice(from, from + AT_ONCE).map((secret) => putDraft(house, secret, draft)));
  return secrets.map((secret) => helpRequest(origins.help, secret, { n: "check", go: "send" }));
}

async function send({ origins }: ListeningSite, requests: readonly string[]): Promise<number> {
  const work: Sending = { port: Number(new URL(origins.help).port), requests, clients: CLIENTS };
  const sent = await inOwnProcess<Sent>("./send.ts", work);
  if (sent.acknowledged !== requests.length)
    throw new Error(`Not every request was acknowledged: ${sent.refused}`);
  return sent.acknowledged / sent.seconds;
}

/**
 * What one such request has the database do, statement by statement and byte by byte, prepared as ours are. Ours go in
 * one message for each transaction; pgbench waits for each statement, as it does unless told otherwise.
 */
function statements({ record, pointer }: Sizes): string {
  const asPublic = "set local role fanlight_public;";
  return [
    String.raw`\set old random(1, ${DRAFTS})`,
    String.raw`\set new random(${DRAFTS + 1}, 1000000000)`,
    "begin;",
    asPublic,
    "select intake.get_draft(sha256(int8send(:old))) as sealed;",
    "commit;",
    "begin;",
    asPublic,
    `select intake.put_sealed(gen_random_uuid(), 'need-help', 'abababab', ${bytes(record)}),`,
    `intake.put_draft(sha256(int8send(:new)), ${bytes(pointer)}, '2 hours'::interval),`,
    `intake.put_draft(sha256(int8send(:old)), ${bytes(pointer)}, '10 minutes'::interval);`,
    "commit;",
    "",
  ].join("\n");
}

/** So many bytes, written in SQL. */
function bytes(count: number): string {
  return `decode('${"ab".repeat(count)}', 'hex')`;
}
