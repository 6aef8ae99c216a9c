import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { fakeWorkbook, soundOrders, type FakeSheet } from './fake-workbook';

const text = readFileSync(join(__dirname, '../agreement/fixtures/agence-2025.json'), 'utf8');
const bytes = (content: string) => new TextEncoder().encode(content);
const agencyOrders: FakeSheet = {
  name: 'Commandes',
  rows: [
    ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté', 'Date commande'],
    ['C-01', 'P-DV01', 'B', 'Alpha', 1, 45719],
  ],
};

async function opened(sheet: FakeSheet, settings: string | null = null, agreement: string | null = null) {
  const workbook = fakeWorkbook([sheet], settings);
  if (agreement !== null) workbook.otherStored.set('agreement', agreement);
  const session = createSession(workbook, engine);
  await session.open();
  return { workbook, session };
}

function agreementUsed(session: ReturnType<typeof createSession>) {
  const { opening } = session.state();
  return opening.step === 'ready'
    ? [opening.workbook.agreement.id, opening.workbook.orders.length]
    : opening.step;
}

it('takes an agreement from a file, keeps it in the workbook and checks by it', async () => {
  const { workbook, session } = await opened(agencyOrders);
  expect(agreementUsed(session)).toEqual(['sgmap-2016', 0]);
  await session.takeAgreement('agence.json', bytes(text));
  expect(session.state()).toMatchObject({ loadingAgreement: { step: 'loaded', borrowedId: false } });
  expect(agreementUsed(session)).toEqual(['agence-2025', 1]);
  expect(JSON.parse(workbook.otherStored.get('agreement') ?? '')).toEqual(JSON.parse(text));
  expect(workbook.stored).toBeNull();
  await session.check();
  expect(session.state().result?.agreement.id).toBe('agence-2025');

  const again = createSession(workbook, engine);
  await again.open();
  expect(agreementUsed(again)).toEqual(['agence-2025', 1]);

  await session.removeAgreement();
  expect(workbook.otherStored.get('agreement')).toBe('');
  expect(session.state().agreements).toEqual(engine.agreements);
  expect(agreementUsed(session)).toEqual(['sgmap-2016', 0]);
});

it('lets stored settings follow the agreement loaded', async () => {
  const { workbook, session } = await opened(
    agencyOrders,
    JSON.stringify({
      version: 1,
      agreement: 'sgmap-2016',
      notifiedOn: '2025-01-06',
      readings: { 'D-03': 'eve' },
    }),
  );
  await session.takeAgreement('agence.json', bytes(text));
  expect(JSON.parse(workbook.stored ?? '')).toEqual({
    version: 1,
    agreement: 'agence-2025',
    notifiedOn: '2025-01-06',
    readings: {},
  });
  expect(agreementUsed(session)).toEqual(['agence-2025', 1]);
});

it('refuses a faulty file with its faults, and changes nothing', async () => {
  const { workbook, session } = await opened(soundOrders);
  const broken: [string, Uint8Array, string][] = [
    ['vide.json', bytes(''), 'blank'],
    ['liste.json', bytes('[]'), 'wrong-type'],
    ['tronque.json', bytes(text.slice(0, 3000)), 'syntax'],
    ['image.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not-text'],
    ['gros.json', bytes(`"${'x'.repeat(5_000_000)}"`), 'too-big'],
    ['inconnu.json', bytes(text.replace('"version"', '"versoin"')), 'missing'],
  ];
  for (const [name, content, reason] of broken) {
    await session.takeAgreement(name, content);
    const { loadingAgreement } = session.state();
    expect(loadingAgreement).toMatchObject({ step: 'refused', file: name });
    const faults = loadingAgreement.step === 'refused' ? loadingAgreement.faults : [];
    expect(faults.map(({ why }) => why.reason)).toContain(reason);
  }
  expect(workbook.writes).toEqual([]);
  expect(agreementUsed(session)).toEqual(['sgmap-2016', 1]);
});

it('refuses what the workbook would not keep, and says how large it is', async () => {
  const { workbook, session } = await opened(soundOrders);
  const long = { ...JSON.parse(text), title: 'x'.repeat(1_000_000) };
  await session.takeAgreement('long.json', bytes(JSON.stringify(long)));
  expect(session.state().loadingAgreement).toMatchObject({
    faults: [{ why: { reason: 'too-big', limit: 1_000_000 } }],
  });
  expect(workbook.writes).toEqual([]);
});

it('keeps an agreement that is longer than other choices may be', async () => {
  const { workbook, session } = await opened(soundOrders);
  const long = { ...JSON.parse(text), title: 'x'.repeat(150_000) };
  await session.takeAgreement('long.json', bytes(JSON.stringify(long)));
  expect(session.state().loadingAgreement).toMatchObject({ step: 'loaded' });
  expect(JSON.parse(workbook.otherStored.get('agreement') ?? '')).toEqual(long);
});

it('keeps a reading of a doubt that an amendment of the agreement adds', async () => {
  const own = JSON.parse(text);
  const doubt = {
    id: 'N-01',
    decides: 'challenge-start',
    where: ['x'],
    problem: { fr: 'x', en: 'x' },
    readings: [
      { id: 'calendar-day-after', label: { fr: 'x', en: 'x' } },
      { id: 'presentation-included', label: { fr: 'x', en: 'x' } },
    ],
    chosen: 'calendar-day-after',
    settable: true,
  };
  own.amendments[0].doubts = [doubt];
  const settings = {
    version: 1,
    agreement: 'sgmap-2016',
    readings: { 'N-01': 'presentation-included', 'D-03': 'eve' },
  };
  const { workbook, session } = await opened(agencyOrders, JSON.stringify(settings));
  await session.takeAgreement('agence.json', bytes(JSON.stringify(own)));
  expect(session.state().loadingAgreement).toMatchObject({ step: 'loaded' });
  expect(JSON.parse(workbook.stored ?? '').readings).toEqual({ 'N-01': 'presentation-included' });
});

it('reads UTF-16, and tells when the id of a built-in agreement is borrowed', async () => {
  const { session } = await opened(soundOrders);
  const own = JSON.stringify({ ...engine.agreements[0], version: 'à nous' });
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(own, 'utf16le')]));
  await session.takeAgreement('utf16.json', utf16);
  expect(session.state()).toMatchObject({ loadingAgreement: { step: 'loaded', borrowedId: true } });
  expect(session.state().agreements).toHaveLength(engine.agreements.length);
  expect(session.state().ownAgreement?.version).toBe('à nous');
  await session.takeAgreement('copie.json', bytes(JSON.stringify(engine.agreements[0])));
  expect(session.state()).toMatchObject({ loadingAgreement: { step: 'loaded', borrowedId: false } });
});

it('leaves a faulty stored agreement where it is, and says why it is not used', async () => {
  const { workbook, session } = await opened(soundOrders, null, '{"id": "x"}');
  expect(session.state().storedAgreementFaults.length).toBeGreaterThan(5);
  expect(agreementUsed(session)).toEqual(['sgmap-2016', 1]);
  await session.check();
  expect(workbook.writes).toEqual([]);
});

it('says when the host refuses to keep it', async () => {
  const { workbook, session } = await opened(agencyOrders);
  workbook.refuse.set('saveStored', 'read-only');
  await session.takeAgreement('agence.json', bytes(text));
  expect(session.state().loadingAgreement).toMatchObject({ step: 'failed', problem: { kind: 'read-only' } });
  expect(agreementUsed(session)).toEqual(['sgmap-2016', 0]);
});
