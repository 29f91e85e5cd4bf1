import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ask, type Answered } from "./machine/ask.ts";
import type { Ending } from "./machine/ending.ts";
import { newPlace, type Place } from "./machine/place.ts";
import { startProgram } from "./machine/program.ts";

const BUILT_FILE = /\/a\/[a-z0-9.-]+/g;
const PACKED = [
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const;

const get = ({ port }: Place, origin: string, path: string, encoding: string): Promise<Answered> =>
  ask({ port, origin, path, headers: { "accept-encoding": encoding } });

const ends: (() => unknown)[] = [];
let place: Place;

before(async () => {
  const lasting: Ending = { after: (end) => void ends.push(end) };
  place = await newPlace(lasting);
  await startProgram(lasting, place.settings);
});
after(async () => {
  for (const end of ends.toReversed()) await end();
});

test("built files travel compressed to whoever takes that, and plain to whoever does not", async () => {
  for (const origin of [place.help, place.staff]) {
    const { body: page } = await get(place, origin, "/", "identity");
    const files = [...new Set(page.match(BUILT_FILE))];
    for (const kind of [/\.css$/, /\.js$/]) assert.ok(files.some((file) => kind.test(file)));
    for (const file of files) {
      const plain = await get(place, origin, file, "identity");
      assert.equal(plain.status, 200);
      assert.equal(plain.headers["content-encoding"], undefined);
      for (const [encoding, unpack] of PACKED) {
        const packed = await get(place, origin, file, encoding);
        assert.equal(packed.headers["content-encoding"], encoding);
        assert.equal(packed.headers["content-type"], plain.headers["content-type"]);
        assert.match(String(packed.headers["cache-control"]), /immutable/);
        assert.ok(packed.bytes.length < plain.bytes.length);
        assert.deepEqual(unpack(packed.bytes), plain.bytes);
      }
      // A store on the way must not hand one reader's form of it to another.
      for (const encoding of ["identity", "br", "gzip"]) {
        const { headers } = await get(place, origin, file, encoding);
        assert.match(String(headers["vary"]), /accept-encoding/i, `${file} as ${encoding}`);
      }
    }
  }
});

test("a page is never compressed: how long it is then could tell what is in it", async () => {
  for (const origin of [place.help, place.staff]) {
    const page = await get(place, origin, "/", "gzip, br");
    assert.equal(page.status, 200);
    assert.match(page.body, /<\/html>$/);
    assert.equal(page.headers["content-encoding"], undefined);
  }
});
