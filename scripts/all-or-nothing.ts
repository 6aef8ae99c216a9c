import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Does work that writes files; where it fails, they are put back as they stood. */
export async function allOrNothing<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
  const before = paths.map((path) => [path, existsSync(path) ? readFileSync(path) : null] as const);
  try {
    return await work();
  } catch (error) {
    for (const [path, bytes] of before)
      if (bytes === null) rmSync(path, { force: true });
      else writeFileSync(path, bytes);
    throw error;
  }
}
