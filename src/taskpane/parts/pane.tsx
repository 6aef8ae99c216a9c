import {
  FluentProvider,
  makeStyles,
  Spinner,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PaneRequest } from '../../commands/queue';
import type { HostFacts } from '../../core/ports';
import type { Language } from '../../languages/language';
import type { Engine } from '../session/engine';
import type { Session } from '../session/session';
import { fieldId } from '../settings/fields';
import { namesIn } from '../view/names';
import { resultView } from '../view/result';
import { ColumnsContext } from '../mapping/use-fields';
import { pages } from '../pages';
import type { PageId } from '../pages/page';
import { Announcer } from './announcer';
import { FaultBoundary } from './fault-boundary';
import { Header } from './header';
import { TextsProvider, useTexts, type Texts } from './texts';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  page: { padding: tokens.spacingHorizontalM },
});

interface PaneProps {
  readonly session: Session;
  readonly engine: Engine;
  readonly languages: readonly Language[];
  readonly host: HostFacts;
  readonly listen?: Listen;
}

/** Hears what is asked of the pane from outside, until the returned function is called. */
export type Listen = (hear: (request: PaneRequest) => void) => () => void;

const nothingAsked: Listen = () => () => undefined;

/** The language of the user interface where we speak it, else English; French where nothing is said. */
export function languageFor(tag: string, languages: readonly Language[]): Language {
  const id = tag.slice(0, 2).toLowerCase();
  const language = languages.find((known) => known.id === id) ?? languages.find((known) => known.id === 'en');
  if (!language) throw new Error('no language');
  return language;
}

export function Pane({ session, engine, languages, host, listen = nothingAsked }: PaneProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const language = languageFor(chosen ?? host.language, languages);
  const texts: Texts = useMemo(
    () => ({ language, t: language.pane, say: language.say, names: namesIn(language, engine) }),
    [language, engine],
  );
  useEffect(() => {
    document.documentElement.lang = language.id;
  }, [language]);
  useEffect(() => {
    // Scroll bars and form controls of the browser follow the theme; a contrast theme brings its own colours.
    document.documentElement.style.colorScheme = host.theme === 'contrast' ? 'light dark' : host.theme;
  }, [host.theme]);
  return (
    <FluentProvider theme={themes[host.theme]}>
      <FaultBoundary texts={texts.t.fault}>
        <TextsProvider value={texts}>
          <ColumnsContext.Provider value={engine.columns}>
            <Pages
              session={session}
              engine={engine}
              languages={languages}
              onLanguage={setChosen}
              names={texts.names}
              listen={listen}
              host={host}
            />
          </ColumnsContext.Provider>
        </TextsProvider>
      </FaultBoundary>
    </FluentProvider>
  );
}

function Pages({
  session,
  engine,
  languages,
  names,
  onLanguage,
  listen,
  host,
}: Pick<PaneProps, 'session' | 'engine' | 'languages' | 'host'> & {
  readonly names: Texts['names'];
  readonly listen: Listen;
  readonly onLanguage: (id: string) => void;
}) {
  const styles = useStyles();
  const { t, language } = useTexts();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [current, setCurrent] = useState<PageId>('check');
  const [opened, setOpened] = useState<ReadonlySet<PageId>>(new Set<PageId>(['check']));
  const [field, setField] = useState<string | null>(null);
  const { result, opening } = state;
  const view = useMemo(() => (result ? resultView(result, names.isColumn) : null), [result, names]);

  const open = (page: PageId) => {
    setCurrent(page);
    setOpened((before) => new Set(before).add(page));
  };
  const openSettings = (setting?: string) => {
    open('settings');
    setField(setting ?? null);
  };
  useEffect(
    () =>
      listen((request) => {
        const page = pages.find(({ id }) => id === request)?.id ?? 'check';
        open(page);
        if (request === 'report') void session.report(language);
        else if (request === 'check-line') void session.checkLine();
        else if (request === 'check') void session.check();
      }),
    [listen, session, language],
  );
  const ofWorkbook = opening.step === 'ready' ? opening.workbook.agreement : engine.agreements[0];
  const agreement = result?.agreement ?? ofWorkbook;
  if (!agreement) throw new Error('no agreement');

  const given = {
    session,
    engine,
    state,
    view,
    agreement,
    host,
    languages,
    setLanguage: onLanguage,
    open,
    openSettings,
  };
  const shown = pages.filter(({ id, kept }) => id === current || (kept && opened.has(id)));
  return (
    <div className={styles.root}>
      <Announcer state={state} view={view} />
      <Header page={current} onPage={open} />
      {shown.map(({ id, Content }) => (
        <main key={id} className={styles.page} hidden={id !== current}>
          <Suspense fallback={<Spinner size="small" label={t.pageLoading} />}>
            <Content {...given} />
            {id === 'settings' && id === current && field !== null && (
              <FocusOn field={field} onDone={() => setField(null)} />
            )}
          </Suspense>
        </main>
      ))}
    </div>
  );
}

/** Puts the focus on a field the user asked for, once the form is there. */
function FocusOn({ field, onDone }: { readonly field: string; readonly onDone: () => void }) {
  useEffect(() => {
    const element = document.querySelector<HTMLElement>(
      `[id="${fieldId(field)}"], [id^="${fieldId(`${field}.`)}"]`,
    );
    element?.focus();
    element?.scrollIntoView?.({ block: 'center' });
    onDone();
  }, [field, onDone]);
  return null;
}
