/** A clock of the test's own: what waits for seconds waits for none, in the order and at the moments it would. */

/** For the tests of a file. What they await without naming a time goes on by itself, as time does. */
export function useOwnClock(): void {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: 1, doNotFake: ['performance'] }));
  afterEach(() => void jest.useRealTimers());
}

export const pause = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
