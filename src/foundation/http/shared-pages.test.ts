import assert from "node:assert/strict";
import { test } from "node:test";
import { keepSharedPages, type OwnMarks } from "./shared-pages.ts";

const own = (of: string): OwnMarks => ({ csrf: `token-of-${of}`, nonce: `nonce-of-${of}` });
const draw = ({ csrf, nonce }: OwnMarks, words: string): string =>
  `<p nonce="${nonce}">${words}<input value="${csrf}">`;

test("a page drawn once is everybody's, each with her own token and nonce and nobody else's", () => {
  const share = keepSharedPages();
  const page = { of: [{}, {}], as: "/p" } as const;
  const [ada, bea] = [own("ada"), own("bea")];
  assert.equal(
    share(page, ada, () => draw(ada, "Words")),
    draw(ada, "Words"),
  );
  const again = share(page, bea, () => assert.fail("drawn again"));
  assert.equal(again, draw(bea, "Words"));
});

test("made of something else, or shown in another way, it is another page", () => {
  const share = keepSharedPages();
  const [pack, pages, ada] = [{}, {}, own("ada")];
  share({ of: [pack, pages], as: "/p" }, ada, () => draw(ada, "First"));
  const others = [
    { of: [pack, {}], as: "/p" },
    { of: [{}, pages], as: "/p" },
    { of: [pack, pages], as: "/p easy" },
  ] as const;
  for (const other of others)
    assert.equal(
      share(other, ada, () => "Another"),
      "Another",
    );
});
