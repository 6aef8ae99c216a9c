import type { PageLanguage } from './texts';

/** A button the manifest puts on Excel's ribbon. */
interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Name of the command it runs; `null` for the one that shows the pane. */
  readonly action: string | null;
}

/** The add-in's buttons, read from its manifest, in one language. */
export function readRibbon(manifest: string, language: PageLanguage): readonly RibbonButton[] {
  const document = new DOMParser().parseFromString(manifest, 'text/xml');
  const resource = (owner: Element | undefined): string => {
    const id = owner?.getAttribute('resid');
    const entry = all(document, 'String').find((string) => string.getAttribute('id') === id);
    const override =
      entry && all(entry, 'Override').find((one) => one.getAttribute('Locale')?.startsWith(language));
    return (override ?? entry)?.getAttribute(override ? 'Value' : 'DefaultValue') ?? '';
  };
  const seen = new Set<string>();
  return all(document, 'Control')
    .filter((control) => control.getAttribute('xsi:type') === 'Button' && !inContextMenu(control))
    .flatMap((control) => {
      const action = all(control, 'Action')[0];
      const label = resource([...control.children].find(({ localName }) => localName === 'Label'));
      if (!action || !label || seen.has(label)) return [];
      seen.add(label);
      const tip = resource(all(control, 'Description')[0]);
      return [{ label, tip, action: all(action, 'FunctionName')[0]?.textContent ?? null }];
    });
}

function inContextMenu(control: Element): boolean {
  return control.closest('ExtensionPoint')?.getAttribute('xsi:type') === 'ContextMenu';
}

function all(from: Document | Element, name: string): Element[] {
  return [...from.getElementsByTagNameNS('*', name)];
}
