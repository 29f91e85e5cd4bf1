import { randomUUID } from "node:crypto";
import {
  deriveHere,
  newReferenceHere,
  sealHere,
  type TeamKey,
} from "../../../src/foundation/device/index.ts";
import { HelpBrowser } from "./help-browser.ts";
import type { Place } from "./place.ts";

/**
 * Someone whose browser seals what she writes: asks a question, comes back and says one thing more. What is sent is what the page's
 * script sends (`public-door/device`), made by the same code.
 * @returns the digits of her reference, which was never sent
 */
export async function asksFromDevice(place: Place, question: string, more: string): Promise<string> {
  const browser = new HelpBrowser(place);
  const reference = newReferenceHere();
  const { lookupSeed, publicKey } = await deriveHere(reference);
  const seed = toText(lookupSeed);
  await browser.begin("g");
  await browser.answer();
  const team = teamKeyOn(browser.page);
  const record = { recordId: dataOn(browser.page, "record"), kind: "question" };
  const asked = await sealHere(team, { ...record, content: { text: question } });
  await browser.answer({
    go: "seal",
    key: team.keyId,
    sealed: toText(asked),
    seed,
    public: toText(publicKey),
  });
  if (dataOn(browser.page, "kept") !== toText(publicKey)) throw new Error(`Not kept: ${browser.heading}`);
  await browser.begin("e");
  await browser.answer({ go: "open", seed });
  const label = { recordId: randomUUID(), kind: "question-more" };
  const added = await sealHere(team, { ...label, content: { text: more } });
  await browser.answer({ go: "add", m: label.recordId, key: team.keyId, sealed: toText(added) });
  return reference.digits;
}

function teamKeyOn(page: string): TeamKey {
  return { keyId: dataOn(page, "key"), publicKey: Buffer.from(dataOn(page, "public"), "base64url") };
}

function dataOn(page: string, name: string): string {
  return new RegExp(`data-${name}="([^"]*)"`).exec(page)?.[1] ?? "";
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
