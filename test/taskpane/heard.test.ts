import type { SheetChange } from '../../src/core/ports';
import { readAreas } from '../../src/core/sheet/read-areas';
import { Heard } from '../../src/taskpane/session/heard';

const edited = (address: string | null, sheetId = 'A'): SheetChange => ({
  kind: 'edited',
  sheetId,
  areas: address === null ? null : readAreas(address),
  by: 'user',
});

/** A workbook that was read while somebody listened. */
function read(): Heard {
  const heard = new Heard();
  heard.readingBegins(true);
  heard.readingStands();
  return heard;
}

describe('what was heard since the workbook was read', () => {
  it('is nothing to go by before it was read, or where nobody listened', () => {
    const heard = new Heard();
    expect(heard.changed('A')).toBeNull();
    heard.readingBegins(true);
    expect(heard.changed('A')).toBeNull();
    heard.readingBegins(false);
    heard.readingStands();
    heard.hear(edited('B2'));
    expect(heard.changed('A')).toBeNull();
  });

  it('are the cells that changed, by sheet', () => {
    const heard = read();
    heard.hear(edited('B2:C3'));
    heard.hear(edited('D4,E5', 'B'));
    heard.hear({ ...edited('F6'), by: 'addin' });
    expect(heard.changed('A')).toEqual([...(readAreas('B2:C3') ?? []), ...(readAreas('F6') ?? [])]);
    expect(heard.changed('B')).toEqual(readAreas('D4,E5'));
    expect(heard.changed('C')).toEqual([]);
  });

  it('may be any cell of a sheet where rows came or went, or that was deleted', () => {
    const heard = read();
    heard.hear(edited(null));
    heard.hear(edited('B2'));
    heard.hear({ kind: 'deleted', sheetId: 'B', by: 'others' });
    expect([heard.changed('A'), heard.changed('B'), heard.changed('C')]).toEqual([null, null, []]);
  });

  it('may be any cell of a sheet of which too many changed', () => {
    const heard = read();
    for (let row = 1; row <= 400; row += 1) heard.hear(edited(`B${row}`));
    expect(heard.changed('A')).toHaveLength(400);
    heard.hear(edited('B401'));
    expect(heard.changed('A')).toBeNull();
  });

  it('begins anew with the next reading, with what changed while it was under way', () => {
    const heard = read();
    heard.hear(edited('B2'));
    heard.readingBegins(true);
    heard.hear(edited('C3'));
    expect(heard.changed('A')).toHaveLength(2);
    heard.readingStands();
    expect(heard.changed('A')).toEqual(readAreas('C3'));
  });

  it('goes on from the reading before where one comes to nothing', () => {
    const heard = read();
    heard.hear(edited('B2'));
    heard.readingBegins(true);
    heard.hear(edited('C3'));
    heard.readingBegins(true);
    expect(heard.changed('A')).toHaveLength(2);
  });

  it('is forgotten when nobody listens any more', () => {
    const heard = read();
    heard.forget();
    expect(heard.changed('A')).toBeNull();
    heard.readingStands();
    expect(heard.changed('A')).toBeNull();
  });
});
