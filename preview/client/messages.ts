import type { HostSetup } from './office';
import type { HostEvent } from './protocol';

/** First word between the add-in's frame and the page around it: the page answers with a port. */
export const hello = 'bordereau-preview:hello';

export interface Welcome {
  readonly welcome: HostSetup;
}

export type ToPage =
  | { readonly kind: 'batch'; readonly id: number; readonly text: string }
  | { readonly kind: 'release'; readonly session: number }
  | { readonly kind: 'pane'; readonly visible: boolean }
  | { readonly kind: 'claim'; readonly action: string };

export type ToAddin =
  | { readonly kind: 'answer'; readonly id: number; readonly text: string }
  | { readonly kind: 'event'; readonly event: HostEvent }
  | { readonly kind: 'action'; readonly action: string };
