/// <reference lib="dom" />
import {
  deriveHere,
  newReferenceHere,
  sealHere,
  type SecretsHere,
} from "../../../foundation/device/index.ts";
import {
  formatBearerReference,
  parseBearerReference,
  type BearerReference,
} from "../../../foundation/reference/index.ts";
import { onSubmit, say, send, show, teamKey, toText } from "./page-parts.ts";

type Prepared = {
  readonly reference: BearerReference;
  readonly secrets: SecretsHere;
  readonly sealed: Uint8Array;
};

/** Seals a question on the device, under a reference that is made here and never leaves; shows it once the question is kept. */
export function askHere(box: HTMLElement): void {
  const form = box.querySelector("form");
  const field = box.querySelector("textarea");
  if (!form || !field) return;
  let prepared: Prepared | undefined;
  onSubmit(form, async () => {
    const text = field.value.trim();
    const problem = text === "" ? "empty" : text.length > Number(box.dataset["most"]) ? "tooLong" : undefined;
    say(box, problem);
    if (problem) return;
    // Sent again it is the same: pressed twice, it is one question with one number.
    prepared ??= await prepare(box, text);
    field.readOnly = true;
    const { reference, secrets, sealed } = prepared;
    const page = await send(form, {
      n: "write",
      go: "seal",
      key: teamKey(box).keyId,
      sealed: toText(sealed),
      seed: toText(secrets.lookupSeed),
      public: toText(secrets.publicKey),
    });
    const kept = /data-kept="([\w-]+)"/.exec(page ?? "")?.[1];
    if (kept === toText(secrets.publicKey)) showReceipt(box, reference);
    else say(box, kept !== undefined || page?.includes("data-number") ? "sentElsewhere" : "unsure");
  });
}

async function prepare(box: HTMLElement, text: string): Promise<Prepared> {
  const reference = newReferenceHere();
  const label = { recordId: box.dataset["record"] ?? "", kind: "question" };
  const sealed = await sealHere(teamKey(box), { ...label, content: { text } });
  return { reference, secrets: await deriveHere(reference), sealed };
}

function showReceipt(box: HTMLElement, reference: BearerReference): void {
  show(box, "receipt");
  const number = box.querySelector("[data-number] bdi");
  if (number) number.textContent = formatBearerReference(reference);
  const form = box.querySelector("form");
  const typed = box.querySelector<HTMLInputElement>("#typed");
  if (!form || !typed) return;
  onSubmit(form, async () => {
    if (typed.value.trim() === "") return;
    const is = parseBearerReference(typed.value)?.digits === reference.digits ? "right" : "wrong";
    for (const line of box.querySelectorAll<HTMLElement>("[data-typed]"))
      line.hidden = line.dataset["typed"] !== is;
  });
}
