import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  chain,
  checkpoints,
  exported,
  rechain,
  rehash,
  signingPair,
  streamId,
  timeOf,
} from "./proof/export-builders.ts";
import type { AuditEntry } from "./entry-hash.ts";
import { verifyExport, type AuditVerdict } from "./verify-export.ts";

const { signer, verifier } = signingPair();
const one = chain(streamId(1), 6);
const two = chain(streamId(2), 3);
const entries = [...one, ...two];
const [middle, end, other] = [at(one, 3), at(one, 6), at(two, 3)];
/** The first stream sealed half way, then both at their ends. */
const sealed = checkpoints(signer, [[middle], [end, other]]);
const kept = sealed.map((checkpoint) => ({ path: `kept-${checkpoint.id}`, checkpoint }));

function at(stream: readonly AuditEntry[], seq: number): AuditEntry {
  const entry = stream[seq - 1];
  assert.ok(entry);
  return entry;
}

const changed = (seq: number, change: Partial<AuditEntry>): AuditEntry[] =>
  one.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));

const kinds = ({ problems }: AuditVerdict) =>
  problems.map(({ kind, stream, seq }) => [kind, stream?.at(-1), seq]);

const verify = (parts: Parameters<typeof exported>[0], elsewhere = kept) =>
  verifyExport(exported({ sealed, ...parts }), verifier, elsewhere);

describe("a sound export", () => {
  test("is verified, and counted", async () => {
    const verdict = await verify({ entries });
    assert.deepEqual(verdict, {
      ok: true,
      entries: 9,
      veiled: 0,
      unsealed: 0,
      streams: 2,
      checkpoints: 2,
      kept: 2,
      later: 0,
      problems: [],
      problemCount: 0,
    });
  });

  test("is verified whatever the pieces it arrives in", async () => {
    const whole: string[] = [];
    for await (const line of exported({ entries, sealed })) whole.push(line);
    const bytes = Buffer.from(whole.join("").replaceAll("refuge", "réfuge"));
    async function* pieces() {
      for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
    }
    const verdict = await verifyExport(pieces(), verifier);
    // Every letter was changed on purpose: had the pieces been cut wrongly there would be unreadable lines.
    assert.deepEqual(new Set(verdict.problems.map(({ kind }) => kind)), new Set(["edited"]));
    assert.equal(verdict.problemCount, 9);
  });

  test("may hold entries newer than the last checkpoint, and says how many", async () => {
    const verdict = await verify({ entries, sealed: sealed.slice(0, 1) }, []);
    assert.equal(verdict.unsealed, 6);
    assert.deepEqual(new Set(verdict.problems.map(({ kind }) => kind)), new Set(["unsealed"]));
  });

  test("is not held against checkpoints made after it", async () => {
    const longer = chain(streamId(1), 8);
    const all = checkpoints(signer, [
      [middle],
      [end, other],
      ...Array.from({ length: 30 }, () => [at(longer, 8)]),
    ]);
    const elsewhere = all.map((checkpoint) => ({ path: `kept-${checkpoint.id}`, checkpoint }));
    const verdict = await verify({ entries }, elsewhere);
    assert.equal(verdict.later, 3);
    assert.equal(verdict.problems[0]?.kind, "missing-checkpoint");
    assert.equal(verdict.problems.filter(({ kind }) => kind === "missing-checkpoint").length, 27);
  });
});

describe("tampering is found and named", () => {
  test("an edit", async () => {
    const verdict = await verify({ entries: [...changed(2, { event: "case.saved" }), ...two] });
    assert.deepEqual(kinds(verdict), [["edited", "1", 2]]);
  });

  test("an edit with its hash worked out again", async () => {
    const edited = changed(2, rehash({ ...at(one, 2), event: "case.saved" }));
    assert.deepEqual(kinds(await verify({ entries: [...edited, ...two] })), [["edited", "1", 3]]);
  });

  test("an edit with the whole chain and its head worked out again", async () => {
    const edited = rechain(changed(2, { event: "case.saved" }));
    const verdict = await verify({ entries: [...edited, ...two] });
    assert.deepEqual(kinds(verdict), [
      ["edited", "1", 3],
      ["edited", "1", 6],
    ]);
  });

  test("an edit that later checkpoints sealed unknowingly", async () => {
    const edited = rechain(changed(2, { event: "case.saved" }));
    const unknowing = checkpoints(signer, [[middle], [at(edited, 6), other]]);
    const verdict = await verify({ entries: [...edited, ...two], sealed: unknowing }, []);
    assert.deepEqual(kinds(verdict), [["edited", "1", 3]]);
  });

  test("a deletion", async () => {
    const without = one.filter(({ seq }) => seq !== 4);
    assert.deepEqual(kinds(await verify({ entries: [...without, ...two] })), [["deleted", "1", 5]]);
  });

  test("a deletion closed up by numbering anew", async () => {
    const closed = rechain(
      one.filter(({ seq }) => seq !== 2).map((entry, index) => ({ ...entry, seq: index + 1 })),
    );
    const found = kinds(await verify({ entries: [...closed, ...two] }));
    assert.deepEqual(found, [
      ["edited", "1", 3],
      ["truncated", "1", 6],
    ]);
  });

  test("the deletion of a whole stream", async () => {
    assert.deepEqual(kinds(await verify({ entries: one })), [["deleted", "2", 1]]);
  });

  test("two entries that changed places", async () => {
    const swapped = one.map((entry) => {
      if (entry.seq === 2) return { ...at(one, 3), seq: 2 };
      return entry.seq === 3 ? { ...at(one, 2), seq: 3 } : entry;
    });
    const verdict = await verify({ entries: [...swapped, ...two] });
    assert.deepEqual(kinds(verdict)[0], ["reordered", "1", 2]);
  });

  test("lines in another order", async () => {
    const [first, second, ...rest] = one;
    assert.ok(first && second);
    const found = kinds(await verify({ entries: [second, first, ...rest, ...two] }));
    assert.deepEqual(found, [
      ["deleted", "1", 2],
      ["reordered", "1", 1],
    ]);
  });

  test("a time before the entry before it", async () => {
    const verdict = await verify({ entries: [...changed(5, { at: timeOf(1) }), ...two] });
    assert.deepEqual(kinds(verdict), [["restamped", "1", 5]]);
  });

  test("a time after the checkpoint that sealed it", async () => {
    const verdict = await verify({ entries: [...changed(6, { at: timeOf(1200) }), ...two] });
    assert.deepEqual(kinds(verdict), [["restamped", "1", 6]]);
  });

  test("a tail cut off, with the head put back", async () => {
    assert.deepEqual(kinds(await verify({ entries: [...one.slice(0, 4), ...two] })), [["truncated", "1", 5]]);
  });

  test("a tail cut off together with the checkpoint that sealed it", async () => {
    const parts = { entries: [...one.slice(0, 3), ...two], sealed: sealed.slice(0, 1) };
    assert.deepEqual(kinds(await verify(parts)), [
      ["missing-checkpoint", undefined, undefined],
      ["truncated", "1", 4],
    ]);
  });

  test("a head put back", async () => {
    assert.deepEqual(kinds(await verify({ entries, heads: [at(one, 4), other] })), [
      ["restored-head", "1", 6],
    ]);
  });

  test("a head taken away", async () => {
    assert.deepEqual(kinds(await verify({ entries, heads: [end] })), [["restored-head", "2", 3]]);
  });

  test("a stream that a later checkpoint found shorter than an earlier one", async () => {
    const shrunk = checkpoints(signer, [[middle], [end, other], [at(one, 4)]]);
    const parts = { entries: [...one.slice(0, 4), ...two], sealed: shrunk };
    assert.deepEqual(kinds(await verify(parts, [])), [
      ["restored-head", "1", 4],
      ["truncated", "1", 5],
    ]);
  });
});

describe("checkpoints are checked themselves", () => {
  const forgeries: Record<string, () => Parameters<typeof exported>[0]["sealed"]> = {
    "changed after it was signed": () =>
      sealed.map((c) => (c.id === 2 ? { ...c, at: "2026-11-21T09:02:01.000Z" } : c)),
    "signed by a key nobody trusts": () => checkpoints(signingPair().signer, [[middle], [end, other]]),
    "with a signature borrowed from another": () => {
      const [first, second] = sealed;
      return first && second && [first, { ...second, signature: first.signature }];
    },
  };
  for (const [what, forge] of Object.entries(forgeries)) {
    test(`one ${what} is found`, async () => {
      const verdict = await verify({ entries, sealed: forge() ?? [] }, []);
      assert.equal(verdict.problems[0]?.kind, "forged-checkpoint");
    });
  }

  test("one that does not follow the one before it is found", async () => {
    const [first] = sealed;
    const [, strange] = checkpoints(signer, [[other], [end, other]]);
    assert.ok(first && strange);
    const verdict = await verify({ entries, sealed: [first, strange] }, []);
    assert.deepEqual(kinds(verdict), [["forged-checkpoint", undefined, undefined]]);
  });

  test("one that differs from the copy kept elsewhere is found, although the key signed both", async () => {
    const again = checkpoints(signer, [[middle], [other]]);
    const verdict = await verify({ entries, sealed: again });
    assert.deepEqual(kinds(verdict), [["forged-checkpoint", undefined, undefined]]);
  });

  test("the first of them missing is found", async () => {
    const verdict = await verify({ entries, sealed: sealed.slice(1) }, []);
    assert.deepEqual(kinds(verdict), [["missing-checkpoint", undefined, undefined]]);
  });

  test("a file kept elsewhere that is no checkpoint is named", async () => {
    const verdict = await verifyExport(exported({ entries, sealed }), verifier, [
      { path: "kept-1", checkpoint: undefined },
    ]);
    assert.match(verdict.problems[0]?.sentence ?? "", /kept-1/);
  });
});

describe("a file that is not a whole export", () => {
  const lines = async () => {
    const all: string[] = [];
    for await (const line of exported({ entries, sealed })) all.push(line);
    return all;
  };
  async function* stream(text: string) {
    yield text;
  }

  test("is refused when it is something else", async () => {
    for (const text of ["", "\n", "PK\u0003\u0004", '{"kind":"entry"}\n', "[]"]) {
      assert.deepEqual(kinds(await verifyExport(stream(text), verifier)), [
        ["unreadable", undefined, undefined],
      ]);
    }
  });

  test("is found out when its end is missing", async () => {
    const cut = (await lines()).slice(0, -1).join("");
    assert.deepEqual(kinds(await verifyExport(stream(cut), verifier)), [["truncated", undefined, undefined]]);
  });

  test("is found out when a line is not of its kind", async () => {
    const spoilt = (await lines()).toSpliced(4, 0, '{"kind":"entry","stream":"x"}\n').join("");
    const verdict = await verifyExport(stream(spoilt), verifier);
    assert.equal(verdict.problems[0]?.kind, "unreadable");
  });

  test("lists a thousand problems and counts the rest", async () => {
    const broken = chain(streamId(3), 1500).map((entry) => ({ ...entry, event: "case.saved" }));
    const verdict = await verify({ entries: [...entries, ...broken] });
    assert.deepEqual([verdict.problems.length, verdict.problemCount], [1000, 1501]);
  });
});
