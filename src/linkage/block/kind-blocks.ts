import { GrowingArray } from "../table/growing-array.ts";
import type { TableColumns } from "../table/record-table.ts";
import { KeyMaker } from "./key-maker.ts";
import { type Keyed, sortKeyed } from "./radix-sort.ts";

/**
 * The records that have a key of one kind in common: block b has `members[starts[b] .. starts[b + 1]]`, ascending. Keys that one record alone
 * has make no block.
 */
export type KindBlocks = {
  readonly kind: number;
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
};

/** Puts a table's records into the blocks of one kind of key. Needs room for that kind's keys alone; kinds can be shared out to threads. */
export function blocksOfKind(columns: TableColumns, kind: number): KindBlocks {
  const { keys, owners } = sortKeyed(keysOfKind(columns, kind));
  const members = new GrowingArray(make32, keys.length >> 1);
  const starts = new GrowingArray(make32, keys.length >> 2);
  for (let at = 0; at < keys.length;) {
    let end = at + 1;
    while (end < keys.length && keys[end] === keys[at]) end++;
    if (end - at > 1) {
      starts.push(members.length);
      members.pushAll(owners.subarray(at, end));
    }
    at = end;
  }
  starts.push(members.length);
  return { kind, members: members.copyTo(share32), starts: starts.copyTo(share32) };
}

function keysOfKind(columns: TableColumns, kind: number): Keyed {
  const maker = new KeyMaker(columns);
  const keys = new GrowingArray(make32, columns.count);
  const owners = new GrowingArray(make32, columns.count);
  let first = 0;
  let owner = 0;
  const take = (x: number, y: number, z: number): void => {
    const key = mixed(x, y, z);
    for (let at = first; at < keys.length; at++) if (keys.at(at) === key) return;
    keys.push(key);
    owners.push(owner);
  };
  for (; owner < columns.count; owner++) {
    first = keys.length;
    maker.emitKind(kind, owner, take);
  }
  return { keys: keys.copyTo(make32), owners: owners.copyTo(make32) };
}

function mixed(x: number, y: number, z: number): number {
  let hash = Math.imul(x, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(y, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ Math.imul(z, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function make32(length: number): Uint32Array {
  return new Uint32Array(length);
}

/** An array that threads share. */
export function share32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
