import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { renderDocument } from "../../../kit/layout/index.ts";
import { BslLink } from "./bsl-link.tsx";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));

test("a video in sign language is linked from its own page, which says where the link leads", () => {
  const partnership = { ...pack.partnership, signVideos: { safety: "/v/2" } };
  const html = renderDocument(<BslLink pack={{ ...pack, partnership }} page="safety" />);
  assert.match(html, /<a class="govuk-link" href="\/v\/2">Watch this in British Sign Language<\/a>/);
  assert.match(html, /The video opens on this site, at \/v\/2\./);
  assert.doesNotMatch(renderDocument(<BslLink pack={{ ...pack, partnership }} page="start" />), /href/);
});
