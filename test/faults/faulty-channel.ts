/** A way to Excel on which one request fails. */
import type { Answer, Batch, Channel } from '../../preview/client/protocol';

/** The host refuses the request, or fails in the middle of it: steps before a failing one stay done, as in Excel. */
export const faultKinds = ['refused', 'halfway'] as const;
/** `gone`: it fails in the middle of it and refuses all that is asked afterwards, also what would put things back. */
export type FaultKind = (typeof faultKinds)[number] | 'gone';

export class FaultyChannel {
  /** Requests sent since the last `arm`. */
  sent = 0;
  hit = false;
  private fault: { readonly at: number; readonly kind: FaultKind } | null = null;
  private under = 0;

  /** Fails the request of that number, counted from one from now on; `null`: none. */
  arm(fault: { readonly at: number; readonly kind: FaultKind } | null): void {
    this.fault = fault;
    this.sent = 0;
    this.hit = false;
  }

  readonly through = (channel: Channel): Channel => ({
    onEvent: (listener) => channel.onEvent(listener),
    release: (session) => channel.release(session),
    send: async (text) => {
      this.sent += 1;
      this.under += 1;
      try {
        const kind = this.failure();
        if (!kind) return await channel.send(text);
        this.hit = true;
        return JSON.stringify(await failed(channel, JSON.parse(text) as Batch, kind));
      } finally {
        this.under -= 1;
      }
    },
  });

  /** How the request just sent fails, if it does. */
  private failure(): FaultKind | null {
    const { fault, sent } = this;
    if (fault?.at === sent) return fault.kind;
    return fault?.kind === 'gone' && sent > fault.at ? 'refused' : null;
  }

  /** Until nothing has been asked of Excel for a moment: some of it nobody waits for. */
  async settled(): Promise<void> {
    for (
      let quiet = 0, last = -1;
      quiet < 3;
      quiet = last === this.sent && this.under === 0 ? quiet + 1 : 0
    ) {
      last = this.sent;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

async function failed(channel: Channel, batch: Batch, kind: FaultKind): Promise<Answer> {
  const done = kind === 'refused' ? 0 : Math.ceil(batch.steps.length / 2);
  const error = { code: 'GeneralException', message: 'injected', location: 'RequestContext.sync' };
  if (done === 0) return { results: [], error };
  const half = JSON.parse(
    await channel.send(JSON.stringify({ ...batch, steps: batch.steps.slice(0, done) })),
  ) as Answer;
  return { results: half.results, error: half.error ?? error };
}
