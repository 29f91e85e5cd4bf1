import { readConfig } from "../../foundation/config/index.ts";
import {
  createKeyFile,
  createPublicKeyFile,
  derivePublicKeys,
  loadKeyRing,
} from "../../foundation/crypto/index.ts";
import { readOptions, required, UsageError, type Out } from "./usage.ts";

/** `fanlight admin keys`: the staff side's keys, made once. */
export function keysCommand(args: readonly string[], out: Out): void {
  readOptions({ args: [...args], options: {} });
  const { keyFile } = readConfig();
  createKeyFile(keyFile);
  out(`The keys are in ${keyFile}. Only the account that runs Fanlight may read this file.`);
  out(
    "Next: without it nothing sealed can be read again, so make it recoverable before anything is entered:",
  );
  out("  fanlight admin recovery split --shares 5 --needed 3 --out keys.sealed");
}

/** `fanlight admin public-keys FILE`: for a public process that runs apart. */
export function publicKeysCommand(args: readonly string[], out: Out): void {
  const { positionals } = readOptions({ args: [...args], options: {}, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError(`"${positionals[1]}" is one word too many.`);
  const file = required(positionals[0], "The file to write to");
  createPublicKeyFile(file, derivePublicKeys(loadKeyRing(readConfig().keyFile)));
  out(`The public side's keys are in ${file}. Point FANLIGHT_PUBLIC_KEYS of the public process to it.`);
}
