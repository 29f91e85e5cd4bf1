// `npm run forensics`: searches whole browser profiles after every way of leaving the help pages, and publishes the
// result in docs/forensics.md. It takes about twenty minutes.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readResult } from "../tests/forensics/result.ts";
import { resultPage } from "../tests/forensics/result-page.ts";

const root = dirname(import.meta.dirname);
const launcher = join(root, "bin/fanlight.mjs");

const { status } = spawnSync(process.execPath, [launcher, "test", "--long", "tests/forensics"], {
  cwd: root,
  stdio: "inherit",
});
// What fell short is published too, or nobody would see it; the exit code says that something did.
writeFileSync(join(root, "docs/forensics.md"), resultPage(readResult()));
process.exitCode = status ?? 1;
