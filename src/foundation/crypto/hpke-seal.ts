import { createCipheriv, createSecretKey, diffieHellman, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { hmacSha256 } from "./derive-bytes.ts";

const VERSION = Buffer.from("HPKE-v1");
/** X25519 with HKDF-SHA-256; then that, HKDF-SHA-256 and AES-256-GCM: numbers of the standard. */
const KEM = Buffer.concat([Buffer.from("KEM"), Buffer.of(0, 0x20)]);
const SUITE = Buffer.concat([Buffer.from("HPKE"), Buffer.of(0, 0x20, 0, 1, 0, 2)]);
const BASE_MODE = Buffer.of(0);
const EMPTY = Buffer.alloc(0);
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** There is no other secret than the two keys. */
const NO_PSK = labeledExtract(SUITE, EMPTY, "psk_id_hash", EMPTY);

/**
 * The sender's half of RFC 9180, base mode, one message (sections 4.1, 5.1, 6.1): what whoever holds the private key opens
 * with any implementation of it, and with ours by the library. Here because it is done for every request for help, and
 * the library waits for the browser's cryptography a dozen times in each.
 * @param info what all of it is sealed for. What follows from that and the recipient is worked out once.
 * @returns what seals a message: the encapsulated key (32 bytes), then the ciphertext and its tag
 */
export function hpkeSealer(recipient: KeyObject, info: Uint8Array): (message: Message) => Buffer {
  const point = pointOf(recipient);
  const context = Buffer.concat([BASE_MODE, NO_PSK, labeledExtract(SUITE, EMPTY, "info_hash", info)]);
  return (message) => seal({ recipient, point, context }, message);
}

function seal({ recipient, point, context }: Receiving, { bound, body }: Message): Buffer {
  const own = generateKeyPairSync("x25519");
  const enc = pointOf(own.publicKey);
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey: recipient });
  const prk = labeledExtract(KEM, EMPTY, "eae_prk", shared);
  const secretShared = labeledExpand(KEM, prk, "shared_secret", Buffer.concat([enc, point]), KEY_BYTES);
  const secret = labeledExtract(SUITE, secretShared, "secret", EMPTY);
  const key = labeledExpand(SUITE, secret, "key", context, KEY_BYTES);
  const nonce = labeledExpand(SUITE, secret, "base_nonce", context, NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", createSecretKey(key), nonce).setAAD(bound);
  return Buffer.concat([enc, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

function labeledExtract(suite: Buffer, salt: Buffer, label: string, material: Uint8Array): Buffer {
  return hmacSha256(salt, Buffer.concat([VERSION, suite, Buffer.from(label), material]));
}

/** Of no more than one block of the hash, which is all that is asked for here. */
function labeledExpand(suite: Buffer, key: Buffer, label: string, info: Uint8Array, length: number): Buffer {
  const told = Buffer.concat([Buffer.of(0, length), VERSION, suite, Buffer.from(label), info, Buffer.of(1)]);
  return hmacSha256(key, told).subarray(0, length);
}

/** The 32 bytes of an X25519 public key. */
function pointOf(key: KeyObject): Buffer {
  return Buffer.from(String(key.export({ format: "jwk" }).x), "base64url");
}

/** Whoever it is for: the key, its 32 bytes, and what follows from the purpose. */
type Receiving = { readonly recipient: KeyObject; readonly point: Buffer; readonly context: Buffer };
/** What is sealed, and what it is bound to and opens only with. */
type Message = { readonly bound: Uint8Array; readonly body: Uint8Array };
