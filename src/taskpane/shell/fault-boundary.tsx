import { Component, type ReactNode } from 'react';
import type { PaneTexts } from '../../languages/pane-texts';

/** The pane never goes blank: a fault while drawing it is told in plain words, with a way out. */
export class FaultBoundary extends Component<
  { readonly texts: PaneTexts['fault']; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { texts, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{texts.what}</p>
        <p>{texts.next}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {texts.reload}
        </button>
      </div>
    );
  }
}
