/** Does work of a file: what goes wrong in it is told with the file, and its line where the line is known. */
export function naming<T>(file: string, work: () => T, part = ''): T {
  try {
    return work();
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    if (message.startsWith(file)) throw error;
    const line = /^\d+/.exec(stack.replaceAll('\\', '/').split(`${file}:`)[1] ?? '');
    throw new Error(`${file}${line ? `:${line[0]}` : ''}${part}: ${message}`, { cause: error });
  }
}
