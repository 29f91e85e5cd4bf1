/** The door of solver: linear programmes. */
export { openSolver, type LinearProgramme, type LinearSolver } from "./open-solver.ts";
