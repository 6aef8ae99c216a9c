/** What client and host say to each other, as JSON text, so that both sides see what a real boundary lets through. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type Origin =
  | { readonly root: 'Workbook' | 'Runtime' }
  | { readonly parent: number; readonly member: string; readonly args?: readonly Json[] };

/** One recorded action. Objects are numbered by the client; the items of a loaded collection by the host, below zero. */
export type Step =
  | { readonly do: 'open'; readonly object: number; readonly from: Origin }
  | { readonly do: 'load'; readonly object: number; readonly select: readonly string[] }
  | { readonly do: 'call'; readonly object: number; readonly member: string; readonly args: readonly Json[] }
  | { readonly do: 'set'; readonly object: number; readonly member: string; readonly value: Json }
  | { readonly do: 'listen'; readonly object: number; readonly member: string; readonly handler: number }
  | { readonly do: 'unlisten'; readonly handler: number };

export interface Batch {
  /** One per request context: objects live as long as it does. */
  readonly session: number;
  readonly steps: readonly Step[];
  readonly delayForCellEdit?: boolean;
}

/** What a `load` brings back. */
export interface Loaded {
  readonly isNull?: true;
  readonly values?: { readonly [name: string]: Json };
  readonly objects?: { readonly [name: string]: Loaded };
  readonly items?: readonly { readonly object: number; readonly loaded: Loaded }[];
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  /** "Range.values": class and member of the step that failed. */
  readonly location: string;
}

/** Results stand in the order of the steps; after an error there are none for the steps that were not run. */
export interface Answer {
  readonly results: readonly (Json | Loaded | { readonly isNull: boolean })[];
  readonly error?: Refusal;
}

export interface HostEvent {
  readonly handler: number;
  readonly args: { readonly [name: string]: Json };
}

/** The way between the two: a call in tests, a message port in the page. */
export interface Channel {
  send(batch: string): Promise<string>;
  release(session: number): void;
  onEvent(listener: (event: HostEvent) => void): void;
}
