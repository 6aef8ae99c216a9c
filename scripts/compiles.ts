/** Which changed sources still compile: what the compiler refuses needs no test to be noticed. */
import { dirname } from 'node:path';
import ts from 'typescript';

interface Changed {
  /** Path from the root of the project. */
  readonly file: string;
  readonly source: string;
}

/** Names that a change leaves without a use are no mistake of it. */
const unused: ReadonlySet<number> = new Set([6133, 6192, 6196, 6198]);

/** For each changed source, whether it compiles in the place of its file, all others as they are. */
export function compiling(config: string, changes: readonly Changed[]): readonly boolean[] {
  // As the compiler writes paths, on Windows too.
  const root = dirname(config).replaceAll('\\', '/');
  const { config: read } = ts.readConfigFile(config, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read, ts.sys, root);
  // One program for all: a file beside its original for each change, which nothing else imports.
  const beside = new Map(
    changes.map(({ file, source }, index) => [
      `${root}/${file.replace(/\.ts$/, `.changed-${index}.ts`)}`,
      source,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => beside.get(path) ?? readFile(path);
  host.fileExists = (path) => beside.has(path) || fileExists(path);
  const program = ts.createProgram([...beside.keys()], options, host);
  return [...beside.keys()].map((path) =>
    program.getSemanticDiagnostics(program.getSourceFile(path)).every(({ code }) => unused.has(code)),
  );
}
