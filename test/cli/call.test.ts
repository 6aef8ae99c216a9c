import { functions } from '../../src/functions';
import { functionList } from '../../src/function-list';
import { functionList as generatedList } from '../../scripts/generate-function-list';
import { run } from '../../src/cli/main';

async function bordereau(...argv: string[]) {
  let out = '';
  let err = '';
  const io = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
    cwd: __dirname,
    today: () => '2018-06-01',
  };
  const status = await run(argv, io);
  return { status, out, err };
}

describe('bordereau call', () => {
  it.each([
    [['UO_COST', '"UO-L2.2.2"', '2', '[["UO-L2.2.2",41000]]'], 82000],
    [['UO_END', '"UO-L1.2"', '"2017-01-09"'], '2017-07-08'],
    [['NONRENEWAL_DEADLINE', '"2016-11-14"', '2', 'true'], '2018-10-12'],
    [['DEADLINE', '"transfer"', '"2026-04-07"', '"produit-2026"'], '2026-06-08'],
    [['PHASE_END', '4', '"2016-12-31"'], '2017-02-28'],
    [['FRAMEWORK_PERIOD', '"2017-11-14"', '"2016-11-14"', 'null'], 2],
    [['marche.days_remaining', '60', '66'], -6],
  ])('%j answers %j', async (given, expected) => {
    const { status, out } = await bordereau('call', ...given);
    expect([status, JSON.parse(out)]).toEqual([0, expected]);
  });

  it('answers a refusal as an error with its sentence, in the language asked for', async () => {
    const inFrench = await bordereau('call', 'UO_FOR_STARTUPS', '26');
    expect(inFrench.status).toBe(0);
    const answer = JSON.parse(inFrench.out) as { error: string; message: string };
    expect(answer).toEqual({ error: '#N/A', message: expect.stringContaining('CCTP §3.2.1') as string });
    const inEnglish = await bordereau('call', 'UO_FOR_STARTUPS', '-1', '--lang', 'en');
    expect(JSON.parse(inEnglish.out)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('positive number') as string,
    });
  });

  it.each([
    [['call', 'NOPE'], 'NOPE'],
    [['call', '__proto__'], '__PROTO__'],
    [['call'], 'UO_COST'],
    [['call', 'UO_LABEL', 'UO-L2.2.2'], 'JSON'],
    [['call', 'UO_LABEL', ''], 'JSON'],
  ])('%j cannot be done: says why', async (argv, said) => {
    const { status, out, err } = await bordereau(...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('bordereau functions', () => {
  it('lists every function, as its own file describes it', async () => {
    const { status, out } = await bordereau('functions', '--format', 'json');
    expect(status).toBe(0);
    expect((JSON.parse(out) as { name: string }[]).map(({ name }) => name).sort()).toEqual(
      Object.keys(functions).sort(),
    );
    const [text = ''] = Object.values(await generatedList());
    for (const { description } of functionList) expect(text).toContain(JSON.stringify(description.en));
  });

  it('reads as signatures with examples', async () => {
    const { out } = await bordereau('functions', '--lang', 'en');
    expect(out).toContain('MARCHE.UO_COST(code, quantity, prices, [on_date], [vat_rate], [agreement])');
    expect(out).toContain('=MARCHE.UO_FOR_STARTUPS(6) → UO-L1.3');
  });
});
