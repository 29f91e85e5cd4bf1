import assert from "node:assert/strict";
import { test } from "node:test";
import { createProgress } from "./progress.ts";

function recorded(isTTY: boolean): {
  text: () => string;
  run: (steps: (tick: (ms: number) => void) => void) => void;
  progress: ReturnType<typeof createProgress>;
} {
  let [text, time] = ["", 0];
  const progress = createProgress({ isTTY, columns: 60, write: (words) => (text += words) }, () => time);
  return { text: () => text, run: (steps) => steps((ms) => (time += ms)), progress };
}

test("on a terminal a bar moves and gives way to a line with the time taken", () => {
  const { text, run, progress } = recorded(true);
  run((tick) => {
    progress.stage("Reading");
    progress.at(1, 4);
    tick(200);
    progress.at(2, 4);
    progress.note("12 records");
    tick(1300);
    progress.end();
  });
  assert.match(text(), / 25% \[#{8}-{22}\]/);
  assert.match(text(), / 50% \[#{15}-{15}\]/);
  assert.match(text(), /Reading: 12 records, 1\.5 s\n$/);
  for (const line of text().split(/[\r\n]/)) assert.ok(line.replace("\u001B[K", "").length < 60, line);
});

test("elsewhere there is a line for each stage and no control characters", () => {
  const { text, run, progress } = recorded(false);
  run((tick) => {
    progress.stage("Reading");
    progress.at(1, 4);
    tick(500);
    progress.stage("Learning");
    tick(100);
    progress.end();
    progress.end();
  });
  assert.equal(text(), "Reading: 0.5 s\nLearning: 0.1 s\n");
});
