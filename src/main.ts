import { runCli } from "./cli.ts";
import { endOnCrash } from "./end-on-crash.ts";

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

const crash = endOnCrash(err);
process.exitCode = await runCli(process.argv.slice(2), out, err).catch(crash);
