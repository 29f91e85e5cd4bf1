/** The door of solver: linear programmes. */
export { openSolver, type LinearSolver } from "./open-solver.ts";
