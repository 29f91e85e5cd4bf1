/// <reference lib="dom" />
import { deriveHere, openHere, sealHere, type SecretsHere } from "../../../foundation/device/index.ts";
import {
  holdsReference,
  parseBearerReference,
  type BearerReference,
} from "../../../foundation/reference/index.ts";
import { fromText, onSubmit, say, send, show, teamKey, toText } from "./page-parts.ts";

/** A thread as the page has it, its answers sealed. */
type Found = {
  readonly kind: string;
  readonly isOpen: boolean;
  readonly addedAs: string;
  readonly note?: string;
  readonly added?: string;
  readonly replies: readonly { readonly id: string; readonly sealed: string; readonly day: string }[];
};

type Bearer = { readonly reference: BearerReference; readonly secrets: SecretsHere };

/** Opens a thread on the device: what is sent is derived from the reference and tells nothing of it. */
export function comeBackHere(box: HTMLElement): void {
  const form = box.querySelector("form");
  const field = box.querySelector<HTMLInputElement>("#number");
  if (!form || !field) return;
  onSubmit(form, async () => {
    if (field.value.trim() === "") return say(box, "empty");
    const reference = parseBearerReference(field.value);
    if (!reference) return say(box, "wrong");
    const secrets = await deriveHere(reference);
    const page = await send(form, { go: "open", seed: toText(secrets.lookupSeed) });
    if (page === undefined) return say(box, "unsure");
    const found = readFound(page);
    if (!found) return say(box, "wrong");
    say(box, undefined);
    await showThread(box, found, { reference, secrets });
  });
}

function readFound(page: string): Found | undefined {
  const text = /data-thread="([\w-]+)"/.exec(page)?.[1];
  return text === undefined ? undefined : (JSON.parse(new TextDecoder().decode(fromText(text))) as Found);
}

async function showThread(box: HTMLElement, found: Found, bearer: Bearer): Promise<void> {
  const { keys } = bearer.secrets;
  const opened = await Promise.all(
    found.replies.map(async ({ id, sealed, day }) => ({
      day,
      text: await openHere(keys, id, fromText(sealed)),
    })),
  );
  show(box, found.kind);
  const list = box.querySelector<HTMLElement>("[data-replies]");
  list?.append(
    ...opened.reverse().map(({ text, day }) => toItem(text, `${list.dataset["from"] ?? ""}${day}`)),
  );
  reveal(box, "[data-none]", opened.length === 0);
  reveal(box, "[data-closed]", !found.isOpen);
  reveal(box, "[data-add]", found.isOpen);
  const form = box.querySelector<HTMLFormElement>("[data-add] form");
  if (form) addHere(box, form, { ...bearer, addedAs: found.addedAs });
}

function toItem(text: string, said: string): HTMLElement {
  const item = document.createElement("li");
  const when = item.appendChild(document.createElement("p"));
  when.className = "fl-quiet";
  when.textContent = said;
  for (const part of text.split(/\n{2,}/)) {
    const line = item.appendChild(document.createElement("p"));
    line.className = "govuk-body";
    line.dir = "auto";
    line.textContent = part;
  }
  return item;
}

function reveal(box: HTMLElement, selector: string, isShown: boolean): void {
  const part = box.querySelector<HTMLElement>(selector);
  if (part) part.hidden = !isShown;
}

type Adding = Bearer & { readonly addedAs: string };
type Sealed = { readonly said: string; readonly id: string; readonly sealed: string };

/** Adds something, sealed here; the same that was not known to have arrived is sent again as the same. */
function addHere(box: HTMLElement, form: HTMLFormElement, { reference, addedAs }: Adding): void {
  let last: Sealed | undefined;
  onSubmit(form, async () => {
    const field = form.querySelector("textarea");
    const said = field
      ? field.value.trim()
      : (form.querySelector<HTMLInputElement>("input:checked")?.value ?? "");
    if (said === "") return say(box, field ? "empty" : "chooseOne");
    if (field && said.length > Number(box.dataset["most"])) return say(box, "tooLong");
    if (holdsReference(said, reference.digits)) return say(box, "holdsReference");
    if (last?.said !== said) last = await seal(box, said, field ? { text: said } : { code: said }, addedAs);
    const { id, sealed } = last;
    const page = await send(form, { go: "add", m: id, key: teamKey(box).keyId, sealed });
    if (page === undefined) return say(box, "unsure");
    const found = readFound(page);
    if (found?.note !== "added" || found.added !== id) return say(box, "closed");
    last = undefined;
    form.reset();
    say(box, "added");
  });
}

async function seal(box: HTMLElement, said: string, content: object, kind: string): Promise<Sealed> {
  const id = crypto.randomUUID();
  return { said, id, sealed: toText(await sealHere(teamKey(box), { recordId: id, kind, content })) };
}
