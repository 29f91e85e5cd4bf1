import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";

/** Length in bytes of the encapsulated key that stands before a ciphertext. */
export const ENCAPSULATED_BYTES = 32;

/** RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM, for whatever is sealed to a public key. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
