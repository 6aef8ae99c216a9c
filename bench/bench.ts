/** What a benchmark is: the same work done in several ways, ours first. One file each in this folder. */

interface Contender {
  readonly name: string;
  /** Does the whole work once. */
  run(): void | Promise<void>;
}

export interface Bench {
  /** File name, and what `npm run bench -- …` takes. */
  readonly id: string;
  readonly title: string;
  /** Calls, rows or cells in one run: times are told for one of them. */
  readonly count: number;
  readonly unit: string;
  /** Made when the bench runs; the first contender is ours, the others are what it is measured against. */
  contenders(): readonly Contender[] | Promise<readonly Contender[]>;
  readonly goals?: readonly Goal[];
  /** Rounds of a bench whose single run takes seconds; five elsewhere. */
  readonly rounds?: number;
}

/** A figure to reach, of the medians of the contenders of a bench (nanoseconds for one unit of work, in their order). */
interface Goal {
  readonly job: string;
  readonly unit: '×' | 'ns' | 'ms' | 'kB' | 'MB';
  readonly of: (medians: readonly number[]) => number;
  readonly reach: number;
  readonly stretch?: number;
  /** Reached from there up, not down. */
  readonly atLeast?: true;
}

/** A figure that was measured; `null` for one that is told without a goal. */
export interface Figure {
  readonly job: string;
  readonly unit: Goal['unit'];
  readonly measured: number;
  readonly reach: number | null;
  readonly stretch: number | null;
  readonly reached: boolean | null;
}

export function figure(goal: Omit<Goal, 'of'>, measured: number): Figure {
  const { job, unit, reach, stretch = null, atLeast } = goal;
  const rounded = Number(measured.toPrecision(3));
  return {
    job,
    unit,
    measured: rounded,
    reach,
    stretch,
    reached: atLeast ? rounded >= reach : rounded <= reach,
  };
}

/** What is no matter of time beside others: sizes, memory, one run of a program. One file each in this folder. */
export interface Inspection {
  readonly id: string;
  figures(): readonly Figure[] | Promise<readonly Figure[]>;
}

export interface Measured {
  readonly bench: string;
  readonly title: string;
  readonly contender: string;
  readonly unit: string;
  /** Median of the rounds, for one unit of work. */
  readonly nanoseconds: number;
  /** Our time divided by this one: below 1, ours is quicker. */
  readonly ratio: number;
}

/** In milliseconds; what is over sooner is done again, or it would be timed by the garbage of whoever went before. */
const shortestRound = 300;

/** Nanoseconds of a run: the median of those of one round. */
async function timeOf(contender: Contender): Promise<number> {
  const times: number[] = [];
  let all = 0;
  do {
    const start = process.hrtime.bigint();
    await contender.run();
    const took = Number(process.hrtime.bigint() - start);
    times.push(took);
    all += took;
  } while (all < shortestRound * 1e6);
  return median(times);
}

/** Rounds are run in turn, so that what else the machine does falls on all alike. */
export async function measure(bench: Bench, rounds: number): Promise<readonly Measured[]> {
  const contenders = await bench.contenders();
  const times = contenders.map(() => [] as number[]);
  // One round more, not counted: the engine compiles what it has seen run.
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, contender] of contenders.entries()) {
      const took = (await timeOf(contender)) / bench.count;
      if (round > 0) times[index]?.push(took);
    }
  const medians = times.map(median);
  return contenders.map(({ name }, index) => ({
    bench: bench.id,
    title: bench.title,
    contender: name,
    unit: bench.unit,
    nanoseconds: Math.round((medians[index] ?? NaN) * 10) / 10,
    ratio: Math.round(((medians[0] ?? NaN) / (medians[index] ?? NaN)) * 100) / 100,
  }));
}

export function goalsOf({ goals = [] }: Bench, measured: readonly Measured[]): readonly Figure[] {
  const medians = measured.map(({ nanoseconds }) => nanoseconds);
  return goals.map((goal) => figure(goal, goal.of(medians)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
