import type { Channel } from '../../preview/client/protocol';
import { storedPart } from '../../src/core/stored-part';
import { addSheet, openExcel } from './simulated-excel';

describe('going to a cell', () => {
  it('activates its sheet, then selects it, in an exchange of its own', async () => {
    const sent: string[] = [];
    const through = (channel: Channel): Channel => ({
      ...channel,
      send: (batch) => {
        sent.push(batch);
        return channel.send(batch);
      },
    });
    const { workbook, port } = openExcel({ through });
    addSheet(workbook, 'Accueil', [['x']]);
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    await port.select({ sheetId: sheet.id, row: 7, column: 4 });
    expect(workbook.activeSheet).toBe(sheet);
    expect(workbook.selection).toEqual({
      sheetId: sheet.id,
      area: { row: 6, column: 3, rows: 1, columns: 1 },
    });
    const doing = sent.flatMap((batch) => [/"activate"/, /"select"/].map((member) => member.test(batch)));
    expect(doing.slice(-4)).toEqual([true, false, false, true]);
  });

  it('lands on both sheets when two are asked for at once, in that order', async () => {
    const { workbook, port } = openExcel();
    const first = addSheet(workbook, 'Suivi 2017', [['a']]);
    const second = addSheet(workbook, 'Suivi 2018', [['a']]);
    const steps: string[] = [];
    workbook.listen((change) => {
      if (change.kind === 'activated' || change.kind === 'selected')
        steps.push(`${change.kind} ${workbook.sheetById(change.sheetId)?.name ?? ''}`);
    });
    workbook.activate(first, 'person');
    await Promise.all([
      port.select({ sheetId: second.id, row: 2, column: 1 }),
      port.select({ sheetId: first.id, row: 3, column: 1 }),
    ]);
    expect(steps).toEqual([
      'activated Suivi 2018',
      'selected Suivi 2018',
      'activated Suivi 2017',
      'selected Suivi 2017',
    ]);
  });

  it('refuses a hidden sheet and one that is gone, and goes on working afterwards', async () => {
    const { workbook, port } = openExcel();
    const sheet = addSheet(workbook, 'Suivi', [['a']]);
    const hidden = addSheet(workbook, 'BPU', [['a']]);
    hidden.visibility = 'Hidden';
    const at = (sheetId: string) => ({ sheetId, row: 1, column: 1 });
    await expect(port.select(at(hidden.id))).rejects.toMatchObject({ problem: 'sheet-hidden' });
    await expect(port.select(at('{gone}'))).rejects.toMatchObject({ problem: 'sheet-gone' });
    await port.select(at(sheet.id));
    expect(workbook.selection.sheetId).toBe(sheet.id);
  });
});

describe('calculation', () => {
  it('is pending as long as Excel has something to compute', async () => {
    const { workbook, port } = openExcel();
    addSheet(workbook, 'Suivi', [['a']]);
    expect(await port.calculationPending()).toBe(false);
    workbook.calculationMode = 'Manual';
    workbook.calculationPending = true;
    expect(await port.calculationPending()).toBe(true);
    expect(workbook.calculationMode).toBe('Manual');
  });
});

describe('the user’s choices in the workbook', () => {
  const settings = JSON.stringify({ version: 1, agreement: 'sgmap-2016', buyers: ['D&I <"é">\r\n'] });

  it('are none to begin with, and what was saved afterwards', async () => {
    const { port } = openExcel();
    expect(await port.loadStored('settings')).toBeNull();
    await port.saveStored('settings', settings);
    expect(await port.loadStored('settings')).toBe(settings);
  });

  it('replace the ones before in the same part, and leave other add-ins’ parts alone', async () => {
    const { workbook, port } = openExcel();
    workbook.customXml.push({ id: '{other}', xml: '<settings xmlns="urn:other">1</settings>' });
    await port.saveStored('settings', '{}');
    const before = workbook.customXml.map(({ id }) => id);
    await port.saveStored('settings', settings);
    expect(workbook.customXml.map(({ id }) => id)).toEqual(before);
    expect(workbook.customXml[0]?.xml).toBe('<settings xmlns="urn:other">1</settings>');
  });

  it('are one part again where merging copies has left several', async () => {
    const { workbook, port } = openExcel();
    workbook.customXml.push(
      { id: '{a}', xml: storedPart('settings', 'old') },
      { id: '{b}', xml: storedPart('settings', 'older') },
    );
    expect(await port.loadStored('settings')).toBe('old');
    await port.saveStored('settings', settings);
    expect(workbook.customXml).toEqual([{ id: '{a}', xml: storedPart('settings', settings) }]);
  });

  it('are refused past 100 kB, counted as the file counts them, with nothing written', async () => {
    const { host, port } = openExcel();
    await expect(port.saveStored('settings', 'é'.repeat(50_001))).rejects.toMatchObject({
      problem: 'too-large',
    });
    expect(host.writes).toEqual([]);
    await port.saveStored('settings', 'é'.repeat(50_000));
    expect(host.writes).not.toEqual([]);
    await expect(port.saveStored('agreement', 'é'.repeat(500_001))).rejects.toMatchObject({
      problem: 'too-large',
    });
    await port.saveStored('agreement', 'é'.repeat(500_000));
  });

  it('leave nothing behind once removed, of their kind alone', async () => {
    const { workbook, port } = openExcel();
    await port.saveStored('settings', settings);
    await port.saveStored('agreement', '{}');
    await port.saveStored('agreement', '');
    expect(await port.loadStored('agreement')).toBeNull();
    expect(await port.loadStored('settings')).toBe(settings);
    expect(workbook.customXml).toHaveLength(1);
    await port.saveStored('agreement', '');
    workbook.readOnly = true;
    await expect(port.saveStored('settings', '')).rejects.toMatchObject({ problem: 'read-only' });
  });

  it('cannot be saved in a read-only workbook, and that is what is said', async () => {
    const { workbook, port } = openExcel();
    workbook.readOnly = true;
    await expect(port.saveStored('settings', settings)).rejects.toMatchObject({ problem: 'read-only' });
  });

  it('are not called saved when Excel gives back something else', async () => {
    const { workbook, port } = openExcel({
      through: (channel) => ({
        ...channel,
        send: async (batch) => {
          const answer = await channel.send(batch);
          for (const part of workbook.customXml) part.xml = storedPart('settings', 'lost');
          return answer;
        },
      }),
    });
    await expect(port.saveStored('settings', settings)).rejects.toMatchObject({
      problem: 'unknown',
      diagnostic: 'saveStored / ReadBackDiffers',
    });
  });

  it('wait for the end of a cell’s editing rather than being lost', async () => {
    const { host, port } = openExcel();
    host.cellEditMode = true;
    const saving = port.saveStored('settings', settings, { onEditing: () => undefined });
    await new Promise((resolve) => setTimeout(resolve, 10));
    host.cellEditMode = false;
    await saving;
    expect(await port.loadStored('settings')).toBe(settings);
  });
});

describe('reading and looking', () => {
  it('write nothing, ask for nothing that is active or selected, and need no newer Excel than the manifest says', async () => {
    const { workbook, host, port } = openExcel();
    addSheet(workbook, 'Accueil', [['x']]);
    const sheet = addSheet(workbook, 'Suivi', [['a', 1]]);
    sheet.hiddenRows.add(0);
    const changes: string[] = [];
    workbook.listen(({ kind }) => changes.push(kind));
    await port.sheets();
    await port.read(sheet.id);
    await port.calculationPending();
    await port.loadStored('settings');
    expect(host.writes).toEqual([]);
    expect(changes).toEqual([]);
    expect([...host.used].filter((member) => /\.get(Active|Selected)/.test(member))).toEqual([]);
    expect(host.used.size).toBeGreaterThan(15);
  });
});
