import { runCli } from "./cli.ts";

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

process.exitCode = await runCli(process.argv.slice(2), out, err);
