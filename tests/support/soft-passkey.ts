import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";

/** What our server asks a device for, as far as a device made of software looks. */
type Question = {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
};

type Slips = {
  /** Where the device believes it is. */
  readonly origin?: string;
  /** Whether it checked who holds it. */
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
};

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** A device with one passkey, all in software, so that a test can make it slip in ways that real ones do not. */
export class SoftPasskey {
  readonly id = randomBytes(32);
  readonly #origin: string;
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject };
  counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  }

  /** Answers a question that asks to make a passkey. */
  create(question: Question, slips: Slips = {}): string {
    const client = this.#clientData("webauthn.create", question, slips);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.#coseKey()]);
    const device = this.#deviceData(question, slips, HAS_CREDENTIAL, credential);
    // CBOR: { fmt: "none", attStmt: {}, authData: bytes }
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text("fmt"),
      text("none"),
      text("attStmt"),
      Buffer.from([0xa0]),
      text("authData"),
      bytes(device),
    ]);
    return this.#answer({
      clientDataJSON: client.toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal", "made-up"],
    });
  }

  /** Answers a question that asks who is here. */
  get(question: Question, slips: Slips = {}): string {
    this.counter = slips.counter ?? this.counter + 1;
    const client = this.#clientData("webauthn.get", question, slips);
    const device = this.#deviceData(question, slips, 0, Buffer.alloc(0));
    const signed = Buffer.concat([device, createHash("sha256").update(client).digest()]);
    return this.#answer({
      clientDataJSON: client.toString("base64url"),
      authenticatorData: device.toString("base64url"),
      signature: createSign("sha256").update(signed).sign(this.#keys.privateKey).toString("base64url"),
    });
  }

  #answer(response: object): string {
    const id = this.id.toString("base64url");
    return JSON.stringify({ id, rawId: id, type: "public-key", response });
  }

  #clientData(type: string, question: Question, { origin, challenge }: Slips): Buffer {
    const said = {
      type,
      challenge: challenge ?? question.challenge,
      origin: origin ?? this.#origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(said));
  }

  #deviceData(question: Question, { isVerified = true }: Slips, more: number, credential: Buffer): Buffer {
    const host = question.rpId ?? question.rp?.id ?? new URL(this.#origin).hostname;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = PRESENT | (isVerified ? VERIFIED : 0) | more;
    return Buffer.concat([
      createHash("sha256").update(host).digest(),
      Buffer.from([flags]),
      counter,
      credential,
    ]);
  }

  /** { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y } */
  #coseKey(): Buffer {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(Buffer.from(x, "base64url")),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, "base64url")),
    ]);
  }
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  const head = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}
