const variable = "FANLIGHT_TEST_FILES";

/** Says in the environment of a test process which files it is to run: Node hands no arguments to a test file. */
export function withFilesToRun(environment: NodeJS.ProcessEnv, files: FilesToRun): NodeJS.ProcessEnv {
  return { ...environment, [variable]: JSON.stringify(files) };
}

/** Reads what `withFilesToRun` said. */
export function readFilesToRun(environment: NodeJS.ProcessEnv): FilesToRun {
  return JSON.parse(environment[variable] ?? '{ "files": [], "sharedFirst": [] }') as FilesToRun;
}

/** Absolute paths, or paths from the root of the checkout, in which the process runs. */
export interface FilesToRun {
  readonly files: readonly string[];
  /** Modules of the tests' support that last as long as the process. */
  readonly sharedFirst: readonly string[];
}
