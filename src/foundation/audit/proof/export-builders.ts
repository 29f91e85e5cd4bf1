import { generateKeyPairSync, sign } from "node:crypto";
import { NOTHING_BEFORE, signCheckpoint, type Checkpoint, type SealedHead } from "../checkpoint.ts";
import { hashEntry, type AuditEntry } from "../entry-hash.ts";
import { EXPORT_FORMAT } from "../export-line.ts";
import { createVerifier, signingKeyId, type Signer, type Verifier } from "../signing.ts";

const START = Date.parse("2026-11-21T09:00:00Z");

/** A key pair of one's own, as signer and as verifier. */
export function signingPair(): { signer: Signer; verifier: Verifier } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const signer: Signer = {
    keyId: signingKeyId(publicKey),
    publicKey: String(publicKey.export({ format: "pem", type: "spki" })),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
  return { signer, verifier: createVerifier([publicKey]) };
}

/** The id of the n-th stream. */
export function streamId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** A sound chain of entries, one second apart. */
export function chain(stream: string, length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    entries.push(
      rehash({
        stream,
        seq,
        at: timeOf(seq),
        by: "system:test",
        seat: null,
        agency: "refuge",
        event: "case.seen",
        thing: null,
        person: null,
        detail: { n: seq },
        prev: entries.at(-1)?.hash ?? NOTHING_BEFORE,
        hash: "",
      }),
    );
  }
  return entries;
}

/** The entry with the hash that belongs to what it says now: what whoever tampers with the database can compute. */
export function rehash(entry: AuditEntry): AuditEntry {
  return { ...entry, hash: hashEntry(entry) };
}

/** The entries with every hash worked out again from the first to the last. */
export function rechain(entries: readonly AuditEntry[]): AuditEntry[] {
  const anew: AuditEntry[] = [];
  for (const entry of entries) anew.push(rehash({ ...entry, prev: anew.at(-1)?.hash ?? NOTHING_BEFORE }));
  return anew;
}

/** The time of entry `seq`, to the microsecond. */
export function timeOf(seq: number): string {
  return new Date(START + seq * 1000).toISOString().replace("Z", "000Z");
}

/** Checkpoints that follow one another, the n-th at n minutes past, sealing these heads. */
export function checkpoints(signer: Signer, sealed: readonly (readonly AuditEntry[])[]): Checkpoint[] {
  const made: Checkpoint[] = [];
  for (const [index, heads] of sealed.entries()) {
    const at = new Date(START + (index + 1) * 60_000).toISOString();
    const prev = made.at(-1)?.hash ?? NOTHING_BEFORE;
    made.push(signCheckpoint(signer, { id: index + 1, at, prev, heads: heads.map(sealedHead) }));
  }
  return made;
}

/** An export of these, half an hour after the first entry, each stream's head being its last entry unless given. */
export async function* exported(parts: Parts): AsyncGenerator<string> {
  const { entries, sealed = [], heads = headsOf(entries) } = parts;
  const lines = [
    ...sealed,
    ...heads.map(({ stream, seq, hash }) => ({ kind: "head", stream, seq, hash })),
    ...entries.map((entry) => ({ kind: "entry", ...entry })),
  ];
  yield `${JSON.stringify({ kind: "export", format: EXPORT_FORMAT, at: new Date(START + 1_800_000).toISOString() })}\n`;
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
  yield `${JSON.stringify({ kind: "end", lines: lines.length })}\n`;
}

function headsOf(entries: readonly AuditEntry[]): AuditEntry[] {
  return [...new Map(entries.map((entry) => [entry.stream, entry])).values()];
}

function sealedHead({ stream, seq, hash }: AuditEntry): SealedHead {
  return [stream, seq, hash];
}

type Parts = {
  entries: readonly AuditEntry[];
  sealed?: readonly Checkpoint[];
  heads?: readonly AuditEntry[];
};
