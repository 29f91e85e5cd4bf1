import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import fastify, { type FastifyInstance } from "fastify";
import { addRateLimit } from "./security.ts";

// SAFETY 62. Addresses are those set aside for documents.
const [HERS, ANOTHERS] = ["203.0.113.7", "203.0.113.8"];
const MOST = 3;

let app: FastifyInstance;

beforeEach(async () => {
  mock.timers.enable({ apis: ["setInterval"] });
  app = fastify();
  await addRateLimit(app, MOST);
  app.get("/", () => "here");
});
afterEach(async () => {
  await app.close();
  mock.timers.reset();
});

const ask = async (remoteAddress: string): Promise<number> =>
  (await app.inject({ url: "/", remoteAddress })).statusCode;

const askToTheLimit = async (): Promise<void> => {
  for (let times = 0; times < MOST; times += 1) assert.equal(await ask(HERS), 200);
  assert.equal(await ask(HERS), 429);
};

test("too many requests from one address are refused, and nobody else's", async () => {
  await askToTheLimit();
  assert.equal(await ask(ANOTHERS), 200);
});

test("what an address is counted under is forgotten within ten minutes: it is somebody new then", async () => {
  await askToTheLimit();
  mock.timers.tick(10 * 60_000);
  assert.equal(await ask(HERS), 200);
});

test("nothing in the answer says which address was counted", async () => {
  await askToTheLimit();
  const { headers, body } = await app.inject({ url: "/", remoteAddress: HERS });
  assert.doesNotMatch(JSON.stringify(headers) + body, /203\.0\.113/);
});
