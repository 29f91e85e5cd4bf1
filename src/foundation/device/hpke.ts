import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";

/** RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM, as on our side. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The length of the encapsulated key that stands before a ciphertext, in bytes. */
export const ENCAPSULATED_BYTES = 32;
