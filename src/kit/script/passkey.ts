/// <reference lib="dom" />
// Passkeys: asks our own server for a question, the device for an answer, and sends that as an ordinary form.

/**
 * Makes forms marked `data-passkey` ("get" to sign in, "create" to make one) work. Each says in `data-passkey-ask` where its
 * question comes from, has a hidden field `answer`, and an element `data-passkey-problem` for each way it can fail.
 */
export function watchPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    let isBusy = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (isBusy) return;
      isBusy = true;
      void askDevice(form).finally(() => (isBusy = false));
    });
  }
}

async function askDevice(form: HTMLFormElement): Promise<void> {
  tell(form, undefined);
  if (!("PublicKeyCredential" in window)) return tell(form, "unsupported");
  const question = await fetchQuestion(form);
  if (!question) return tell(form, "failed");
  try {
    const answer = form.dataset["passkey"] === "create" ? await create(question) : await get(question);
    const field = form.elements.namedItem("answer");
    if (!(field instanceof HTMLInputElement) || !answer) return tell(form, "failed");
    field.value = JSON.stringify(answer);
    // Sending it this way does not come back to the listener above.
    form.submit();
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === "NotAllowedError";
    tell(form, isCancelled ? "cancelled" : "failed");
  }
}

async function fetchQuestion(form: HTMLFormElement): Promise<Question | undefined> {
  const csrf = form.elements.namedItem("csrf");
  const body = new URLSearchParams({ csrf: csrf instanceof HTMLInputElement ? csrf.value : "" });
  try {
    const reply = await fetch(form.dataset["passkeyAsk"] ?? "", { method: "POST", body });
    return reply.ok ? ((await reply.json()) as Question) : undefined;
  } catch {
    return undefined;
  }
}

async function get(question: Question): Promise<object | undefined> {
  const made = await navigator.credentials.get({
    publicKey: {
      ...question,
      challenge: toBytes(question.challenge),
      allowCredentials: (question.allowCredentials ?? []).map((known) => ({
        ...known,
        id: toBytes(known.id),
      })),
    },
  });
  if (!(made instanceof PublicKeyCredential)) return undefined;
  const { response } = made;
  if (!(response instanceof AuthenticatorAssertionResponse)) return undefined;
  return describe(made, {
    clientDataJSON: toText(response.clientDataJSON),
    authenticatorData: toText(response.authenticatorData),
    signature: toText(response.signature),
  });
}

async function create(question: Question): Promise<object | undefined> {
  const { user, rp, pubKeyCredParams = [] } = question;
  if (!user || !rp) return undefined;
  const made = await navigator.credentials.create({
    publicKey: {
      ...question,
      rp,
      pubKeyCredParams,
      excludeCredentials: [],
      challenge: toBytes(question.challenge),
      user: { ...user, id: toBytes(user.id) },
    },
  });
  if (!(made instanceof PublicKeyCredential)) return undefined;
  const { response } = made;
  if (!(response instanceof AuthenticatorAttestationResponse)) return undefined;
  return describe(made, {
    clientDataJSON: toText(response.clientDataJSON),
    attestationObject: toText(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

function describe(made: PublicKeyCredential, response: object): object {
  return { id: made.id, rawId: made.id, type: made.type, response };
}

/** Shows the one thing that went wrong, or takes away what was said before. */
function tell(form: HTMLFormElement, problem: string | undefined): void {
  for (const line of form.querySelectorAll<HTMLElement>("[data-passkey-problem]")) {
    line.hidden = line.dataset["passkeyProblem"] !== problem;
  }
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function toText(bytes: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** WebAuthn's options as JSON: what is bytes there is base64url here. */
interface Question {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: PublicKeyCredentialRpEntity;
  readonly user?: { id: string; name: string; displayName: string };
  readonly pubKeyCredParams?: PublicKeyCredentialParameters[];
  readonly timeout?: number;
  readonly userVerification?: UserVerificationRequirement;
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria;
  readonly allowCredentials?: { id: string; type: "public-key" }[];
}
