/** Where the pane runs: language, theme, platform, version. None of it is certain: each has a way to do without. */
import type { HostFacts } from '../core/ports';

const forcedColours = '(forced-colors: active)';
const darkPreferred = '(prefers-color-scheme: dark)';

export function hostFacts(): HostFacts {
  return { language: language(), theme: theme(), api: highestApi(), ...hostVersion() };
}

/**
 * Calls the listener when the facts have changed; the returned function ends it. Excel tells nobody that its theme
 * changed, so it is read again whenever the pane is looked at anew.
 */
export function watchHostFacts(listener: (facts: HostFacts) => void): () => void {
  let known = hostFacts();
  const lookAgain = () => {
    const now = hostFacts();
    if (now.theme === known.theme && now.language === known.language) return;
    known = now;
    listener(now);
  };
  const targets: readonly (readonly [EventTarget, string])[] = [
    [document, 'visibilitychange'],
    [window, 'focus'],
    [matchMedia(forcedColours), 'change'],
    [matchMedia(darkPreferred), 'change'],
  ];
  for (const [target, event] of targets) target.addEventListener(event, lookAgain);
  return () => targets.forEach(([target, event]) => target.removeEventListener(event, lookAgain));
}

/** Excel's display language; some versions of Excel give a number for it, and then the web view's own is used. */
function language(): string {
  const displayed: unknown = Office.context.displayLanguage;
  return typeof displayed === 'string' && /^[a-z]{2,3}(-|$)/i.test(displayed)
    ? displayed
    : navigator.language;
}

/** A contrast theme of the system comes before Excel's own theme: it is there because someone needs it. */
function theme(): HostFacts['theme'] {
  if (matchMedia(forcedColours).matches) return 'contrast';
  return isDark() ? 'dark' : 'light';
}

/** Excel on the web has been seen without a theme, and older versions give its colours only (office-js issue 6134). */
function isDark(): boolean {
  const office: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  if (typeof office?.isDarkTheme === 'boolean') return office.isDarkTheme;
  const brightness = brightnessOf(office?.bodyBackgroundColor);
  return brightness === null ? matchMedia(darkPreferred).matches : brightness < 0.5;
}

/** How bright a colour looks, 0 to 1 (ITU-R BT.601 weights); `null` for what is not "#rrggbb". */
function brightnessOf(colour: unknown): number | null {
  const parts = typeof colour === 'string' ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) : null;
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Requirement sets come without gaps; those beyond this one are not out yet. */
const newestApi = 25;

function highestApi(): string {
  let minor = 0;
  while (minor < newestApi && Office.context.requirements.isSetSupported('ExcelApi', `1.${minor + 1}`))
    minor += 1;
  return `ExcelApi 1.${minor}`;
}

function hostVersion(): Pick<HostFacts, 'platform' | 'version'> {
  const diagnostics: Partial<Office.ContextInformation> | undefined = Office.context.diagnostics;
  return { platform: String(diagnostics?.platform ?? '?'), version: String(diagnostics?.version ?? '?') };
}
