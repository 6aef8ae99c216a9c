/**
 * The lens over the sheets: conditional formats of ours, and nothing else. Each carries our mark in its formula, which is
 * always true and stays in the file: ours are found again after a crash, a save and another session, and only ours.
 */
import { highlightColours, type Highlight } from '../core/checking/highlights';
import { hostError } from './errors';
import { takeBack } from './run';

/** N() of a text is 0. */
const mark = '=N("Bordereau")=0';

/** Puts the highlights in the place of those before: all of them, for some alone would pass for all there is. */
export async function replaceHighlights(
  context: Excel.RequestContext,
  highlights: readonly Highlight[],
): Promise<void> {
  await removeHighlights(context);
  const before = new Set((await customFormats(context)).map(({ id }) => id));
  try {
    await addHighlights(context, highlights);
  } catch (error) {
    // One that was just made may have no mark yet.
    await takeBack(async (again) => {
      for (const format of await customFormats(again)) if (!before.has(format.id)) format.delete();
      await again.sync();
    });
    throw error;
  }
}

async function customFormats(context: Excel.RequestContext): Promise<readonly Excel.ConditionalFormat[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const found: Excel.ConditionalFormat[] = [];
  for (const sheet of worksheets.items) found.push(...(await customOn(context, sheet)));
  return found;
}

async function addHighlights(context: Excel.RequestContext, highlights: readonly Highlight[]): Promise<void> {
  const ids = new Set(highlights.map(({ sheetId }) => sheetId));
  const sheets = [...ids].map((id) => context.workbook.worksheets.getItemOrNullObject(id).load('id'));
  await context.sync();
  const there = new Map(sheets.flatMap((sheet) => (sheet.isNullObject ? [] : [[sheet.id, sheet]])));
  for (const { sheetId, severity, address } of highlights) {
    const format = there.get(sheetId)?.getRanges(address).conditionalFormats.add('Custom');
    if (!format) continue;
    format.custom.rule.formula = mark;
    format.custom.format.fill.color = highlightColours[severity];
  }
  await context.sync();
}

/** Takes every format of ours off all sheets. A sheet of a kind that has no such formats is passed over. */
export async function removeHighlights(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  for (const sheet of worksheets.items)
    for (const format of await oursOn(context, sheet)) {
      format.delete();
    }
  await context.sync();
}

async function oursOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Excel.ConditionalFormat[]> {
  const custom = await customOn(context, sheet);
  return oursAmong(
    context,
    sheet,
    custom.map(({ id }) => id),
  );
}

/**
 * One that Excel cannot read, as a rule that somebody duplicated (office-js issue 6835), is none of ours. As its refusal
 * is that of all that are read together, they are read by halves then.
 */
async function oursAmong(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ids: readonly string[],
): Promise<readonly Excel.ConditionalFormat[]> {
  if (ids.length === 0) return [];
  const { conditionalFormats } = sheet.getRange();
  const formats = ids.map((id) => conditionalFormats.getItem(id));
  for (const { custom } of formats) custom.rule.load('formula');
  try {
    await context.sync();
  } catch (error) {
    if (hostError('highlights', error).problem !== 'unknown') throw error;
    if (ids.length === 1) return [];
    const half = Math.ceil(ids.length / 2);
    const first = await oursAmong(context, sheet, ids.slice(0, half));
    return [...first, ...(await oursAmong(context, sheet, ids.slice(half)))];
  }
  return formats.filter(({ custom }) => custom.rule.formula === mark);
}

/** The formats whose rule is a formula: that of another kind cannot be asked for (office-js issue 6827). */
async function customOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Excel.ConditionalFormat[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  try {
    await context.sync();
  } catch (error) {
    if (hostError('highlights', error).problem !== 'unsupported') throw error;
    return [];
  }
  return formats.items.filter(({ type }) => type === 'Custom');
}
