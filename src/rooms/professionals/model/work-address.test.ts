import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { findAgencyOf } from "./work-address.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));

test("an address belongs to the agency that has the whole of its domain, however it was typed", () => {
  for (const email of ["a@schools.example", " A.B@Schools.Example "]) {
    assert.equal(findAgencyOf(pack, email)?.id, "schools", email);
  }
});

test("part of a domain, more than it, or none belongs to nobody", () => {
  for (const email of [
    "a@evil-schools.example",
    "a@x.schools.example",
    "a@schools.example.evil.example",
    "schools.example",
    "a@b@schools.example",
    "a@",
    "",
  ]) {
    assert.equal(findAgencyOf(pack, email), undefined, email);
  }
});
