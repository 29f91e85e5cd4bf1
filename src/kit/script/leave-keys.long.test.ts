import test from "node:test";
import { assertTypingNeverLeaves } from "./proof/typing.ts";

test("100,000 random sequences of typing never leave", () => assertTypingNeverLeaves(100_000));
