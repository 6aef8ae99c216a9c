import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { openBench, pictureOf, problemsOf, unfinished, type Bench } from './bench';
import { faultKinds, type FaultKind } from './faulty-channel';
import { journeys, type Journey } from './journeys';

jest.setTimeout(120_000);

/** The pane open on the workbook, and the journey about to begin. */
async function ready({ before }: Journey): Promise<Bench> {
  const bench = openBench();
  await bench.session.open();
  await before?.(bench);
  await bench.channel.settled();
  return bench;
}

async function go(bench: Bench, { act }: Journey, at: number | null, kind: FaultKind): Promise<void> {
  bench.channel.arm(at === null ? null : { at, kind });
  await act(bench);
  await bench.channel.settled();
}

/** What the same journey comes to when nothing fails, and how many requests it takes. */
async function sound(journey: Journey) {
  const bench = await ready(journey);
  const before = pictureOf(bench);
  await go(bench, journey, null, 'refused');
  const after = pictureOf(bench);
  expect(problemsOf(bench)).toEqual([]);
  const { sent } = bench.channel;
  await bench.session.close();
  return { before, after, requests: sent };
}

type Sound = Awaited<ReturnType<typeof sound>>;

const sounds = new Map<Journey, Promise<Sound>>();

/** Made once, whatever is to fail in the journey. */
function soundOf(journey: Journey): Promise<Sound> {
  const made = sounds.get(journey) ?? sound(journey);
  sounds.set(journey, made);
  return made;
}

/** One fault: the workbook as it was or complete, the pane usable, and a sentence with a next step. */
async function fault(
  journey: Journey,
  { before, after }: Sound,
  at: number,
  kind: FaultKind,
): Promise<string[]> {
  const bench = await ready(journey);
  await go(bench, journey, at, kind);
  const faults: string[] = [];
  const tell = (what: string) => faults.push(`${journey.name}, request ${at} ${kind}: ${what}`);
  if (!bench.channel.hit) tell('was never sent');
  const picture = pictureOf(bench);
  const complete = picture === after;
  const untouched = picture === before;
  if (!complete && !untouched) tell(`leaves the workbook half written: ${firstDifference(picture, before)}`);
  for (const what of untold(bench, journey.seen ? journey.seen(bench) : complete)) tell(what);
  if (untouched && !complete) {
    await go(bench, journey, null, kind);
    const afterwards = pictureOf(bench);
    if (afterwards !== after) tell(`cannot be done afterwards: ${firstDifference(afterwards, after)}`);
  }
  await bench.session.close();
  return faults;
}

/** What the pane owes the user after a failure: a sentence with a next step, and to wait for nothing. */
function untold(bench: Bench, done: boolean): string[] {
  const problems = problemsOf(bench);
  const without = problems.flatMap(({ kind }) =>
    [fr.pane, en.pane].some(({ problems: texts }) => !texts[kind].what || !texts[kind].next)
      ? [`no sentence for ${kind}`]
      : [],
  );
  return [
    ...(!done && problems.length === 0 ? ['nothing is told'] : []),
    ...(problems.some(({ kind }) => kind === 'fault')
      ? [`a fault of our own: ${JSON.stringify(problems)}`]
      : []),
    ...without,
    ...unfinished(bench).map((step) => `still waits: ${step}`),
  ];
}

/** Excel goes away in the middle: nothing can be put back, but all is told, and the pane works once it is there again. */
async function absence(journey: Journey, { after }: Sound, at: number): Promise<string[]> {
  const bench = await ready(journey);
  await go(bench, journey, at, 'gone');
  const done = journey.seen ? journey.seen(bench) : pictureOf(bench) === after;
  const faults = untold(bench, done);
  bench.channel.arm(null);
  await bench.session.open();
  await bench.session.check();
  await bench.channel.settled();
  if (bench.session.state().result === null) faults.push('does not check afterwards');
  faults.push(...unfinished(bench).map((step) => `waits afterwards: ${step}`));
  await bench.session.close();
  return faults.map((what) => `${journey.name}, gone at request ${at}: ${what}`);
}

/** The first place where two pictures differ. */
function firstDifference(one: string, other: string): string {
  return difference(JSON.parse(one), JSON.parse(other));
}

function difference(one: unknown, other: unknown, path = ''): string {
  const both = [one, other];
  if (!both.every((value) => typeof value === 'object' && value !== null))
    return `${path}: ${JSON.stringify(one)} / ${JSON.stringify(other)}`;
  const [left, right] = both as [Record<string, unknown>, Record<string, unknown>];
  const name = [...new Set([...Object.keys(left), ...Object.keys(right)])].find(
    (key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]),
  );
  return name === undefined ? path : difference(left[name], right[name], `${path}/${name}`);
}

let injected = 0;
let absences = 0;

afterAll(() =>
  console.info(`${injected} faults and ${absences} absences injected in ${journeys.length} journeys`),
);

describe('an Excel that fails at one request leaves the workbook as it was or complete, and the pane usable', () => {
  it.each(journeys)('$name', async (journey) => {
    const alone = await soundOf(journey);
    expect(alone.requests).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const kind of faultKinds)
      for (let at = 1; at <= alone.requests; at += 1) {
        faults.push(...(await fault(journey, alone, at, kind)));
        injected += 1;
      }
    expect(faults).toEqual([]);
  });
});

describe('an Excel that goes away for good, and what puts things back fails too', () => {
  it.each(journeys)('$name', async (journey) => {
    const alone = await soundOf(journey);
    const faults: string[] = [];
    for (let at = 1; at <= alone.requests; at += 1) {
      faults.push(...(await absence(journey, alone, at)));
      absences += 1;
    }
    expect(faults).toEqual([]);
  });
});
