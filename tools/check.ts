// `npm run check [-- NAME...]`: everything about the sources that holds without running them.
import { delimiter, dirname, join } from "node:path";
import { allChecks } from "./checks/all-checks.ts";
import type { Check, Finding } from "./checks/check.ts";
import { type Program, programs } from "./checks/programs.ts";
import { readSourceTree, type SourceTree } from "./checks/source-tree.ts";
import { runCommand } from "./provide/run-command.ts";

const root = dirname(import.meta.dirname);

process.exitCode = await main(process.argv.slice(2));

async function main(wanted: readonly string[]): Promise<number> {
  const known = [...allChecks, ...programs].map(({ name }) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no check "${unknown.join('", "')}". The checks are ${known.join(", ")}.\n`,
    );
    return 2;
  }
  const isWanted = ({ name }: { name: string }): boolean => wanted.length === 0 || wanted.includes(name);
  const tree = readSourceTree(root);
  const own = allChecks.filter(isWanted).map((check) => runOwn(check, tree));
  const others: boolean[] = [];
  for (const program of programs.filter(isWanted)) others.push(await runProgram(program));
  const failed = [...own, ...others].filter((isGood) => !isGood).length;
  print(failed === 0 ? "All checks hold." : `${failed} checks failed.`);
  return failed === 0 ? 0 : 1;
}

function runOwn(check: Check, tree: SourceTree): boolean {
  const findings = check.find(tree);
  report(check, findings.length === 0, findings.map(describe).join("\n"), check.figures?.(tree));
  return findings.length === 0;
}

async function runProgram(program: Program): Promise<boolean> {
  const [name = "", ...args] = program.command;
  const path = [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
  const { code, output } = await runCommand(name, args, { cwd: root, env: { ...process.env, PATH: path } });
  report(program, code === 0, output.trim());
  return code === 0;
}

function report(
  { name, reason }: { name: string; reason: string },
  isGood: boolean,
  text: string,
  figures = "",
): void {
  if (isGood) return print(`ok      ${name.padEnd(12)} ${figures}`.trimEnd());
  print(`\nFAILED  ${name.padEnd(12)} ${figures}`.trimEnd());
  print(`${text}\n  Why this check: ${reason}\n`);
}

function describe({ file, line, message }: Finding): string {
  return `  ${line === undefined ? file : `${file}:${line}`} ${message}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
