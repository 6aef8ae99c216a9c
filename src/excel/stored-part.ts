/** The user's choices in the workbook's custom XML: they travel with the file, and hold no cell (core/stored-part.ts). */
import { HostError } from '../core/ports';
import { largestStored, storedNamespace, storedPart, storedText, type StoredKind } from '../core/stored-part';
import { sayReadOnly } from './read-only';
import { takeBack } from './run';

/** The stored text; `null` where the workbook has none of ours. */
export async function loadPart(context: Excel.RequestContext, kind: StoredKind): Promise<string | null> {
  const [part] = await ourParts(context, kind);
  return part ? readPart(context, kind, part) : null;
}

/**
 * Stores the text in place of what was stored, and reads it back: Excel has been seen to lose what it accepted. Spare
 * parts of ours, which merging two copies of a workbook can leave behind, go. An empty text leaves no part at all.
 */
export async function savePart(context: Excel.RequestContext, kind: StoredKind, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > largestStored[kind]) throw new HostError('too-large', `saveStored / ${bytes} bytes`);
  const [first, ...spare] = await ourParts(context, kind);
  const before = first ? await answer(context, first.getXml()) : null;
  try {
    await write(context, kind, text, first ? [first, ...spare] : []);
  } catch (error) {
    await putBack(kind, before);
    throw error;
  }
}

/** What was stored, if anything was. */
async function putBack(kind: StoredKind, before: string | null): Promise<void> {
  await takeBack(async (context) => {
    const [first, ...others] = await ourParts(context, kind);
    if (before !== null && first) first.setXml(before);
    else if (before !== null) context.workbook.customXmlParts.add(before);
    else first?.delete();
    for (const other of others) other.delete();
    await context.sync();
  });
}

async function write(
  context: Excel.RequestContext,
  kind: StoredKind,
  text: string,
  [first, ...spare]: readonly Excel.CustomXmlPart[],
): Promise<void> {
  if (text === '') {
    for (const part of first ? [first, ...spare] : []) part.delete();
    return syncOrSayReadOnly(context);
  }
  const part = first ?? context.workbook.customXmlParts.add(storedPart(kind, text));
  first?.setXml(storedPart(kind, text));
  for (const other of spare) other.delete();
  await syncOrSayReadOnly(context);
  if ((await readPart(context, kind, part)) !== text)
    throw new HostError('unknown', 'saveStored / ReadBackDiffers');
}

function ourParts(context: Excel.RequestContext, kind: StoredKind): Promise<readonly Excel.CustomXmlPart[]> {
  return itemsOf(context, context.workbook.customXmlParts.getByNamespace(storedNamespace(kind)));
}

async function itemsOf(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
): Promise<readonly Excel.CustomXmlPart[]> {
  parts.load('items/id');
  await context.sync();
  return parts.items;
}

async function readPart(
  context: Excel.RequestContext,
  kind: StoredKind,
  part: Excel.CustomXmlPart,
): Promise<string | null> {
  return storedText(kind, await answer(context, part.getXml()));
}

async function answer<T>(context: Excel.RequestContext, result: OfficeExtension.ClientResult<T>): Promise<T> {
  await context.sync();
  return result.value;
}

async function syncOrSayReadOnly(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw await sayReadOnly(context, 'saveStored', error);
  }
}
