/// <reference lib="dom" />
import type { TeamKey } from "../../../foundation/device/index.ts";

/** Says one of the page's own sentences, or none. */
export function say(box: HTMLElement, name: string | undefined): void {
  for (const line of box.querySelectorAll<HTMLElement>("[data-say]"))
    line.hidden = line.dataset["say"] !== name;
}

/** The team's key, as the page has it. */
export function teamKey({ dataset }: HTMLElement): TeamKey {
  return { keyId: dataset["key"] ?? "", publicKey: fromText(dataset["public"] ?? "") };
}

/** Puts one of the page's templates in place of what the box shows, but for its sentences. */
export function show(box: HTMLElement, name: string): void {
  const template = box.querySelector<HTMLTemplateElement>(`template[data-show="${name}"]`);
  if (!template) return;
  for (const child of Array.from(box.children))
    if (!(child instanceof HTMLTemplateElement) && !child.matches("[data-say]")) child.remove();
  box.append(template.content.cloneNode(true));
  box.querySelector<HTMLElement>("h1")?.focus();
}

/**
 * Sends fields as the page's own form would, and gives the page that this led to: only when it is here is what was sent safely
 * kept. Nothing when nobody knows. A visit that is over leads where it leads without a script.
 */
export async function send(
  form: HTMLFormElement,
  fields: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const csrf = form.elements.namedItem("csrf");
  const body = new URLSearchParams({ csrf: csrf instanceof HTMLInputElement ? csrf.value : "", ...fields });
  try {
    const reply = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    if (!reply.ok) return undefined;
    if (new URL(reply.url).pathname !== new URL(form.action).pathname) {
      location.replace(reply.url);
      return undefined;
    }
    return await reply.text();
  } catch {
    return undefined;
  }
}

/** Runs what a form does, here and one at a time. */
export function onSubmit(form: HTMLFormElement, act: () => Promise<void>): void {
  let isBusy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    void act().finally(() => (isBusy = false));
  });
}

/** Bytes as base64url. */
export function toText(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** Bytes from base64url. */
export function fromText(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
