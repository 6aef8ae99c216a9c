import type { Agreement } from '../agreement/schema';

interface Named {
  readonly file: string;
  readonly agreement: Agreement;
}

/** How a source is called among others: by its file, and by its agreement where the file has sheets of several. */
export function sourceName({ file, agreement }: Named, sources: readonly Named[]): string {
  const several = sources.some((other) => other.file === file && other.agreement.id !== agreement.id);
  return several ? `${file} (${agreement.reference})` : file;
}
