import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { HostFacts } from '../../core/ports';
import type { Language } from '../../languages/language';
import type { Engine } from '../session/engine';
import type { Session } from '../session/session';
import { fieldId } from '../settings/fields';
import { SettingsPage } from '../settings/settings-page';
import { namesIn } from '../view/names';
import { resultView } from '../view/result';
import { ColumnsContext } from '../mapping/use-fields';
import { Announcer } from './announcer';
import { CheckPage } from './check-page';
import { CoveragePage } from './coverage-page';
import { FaultBoundary } from './fault-boundary';
import { Header, type Page } from './header';
import { TextsProvider, type Texts } from './texts';

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
}

/** The language of the user interface where we speak it, else English; French where nothing is said. */
export function languageFor(tag: string, languages: readonly Language[]): Language {
  const id = tag.slice(0, 2).toLowerCase();
  const language = languages.find((known) => known.id === id) ?? languages.find((known) => known.id === 'en');
  if (!language) throw new Error('no language');
  return language;
}

export function Pane({ session, engine, languages, host }: PaneProps) {
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
}: Pick<PaneProps, 'session' | 'engine' | 'languages'> & {
  readonly names: Texts['names'];
  readonly onLanguage: (id: string) => void;
}) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [page, setPage] = useState<Page>('check');
  const [settingsSeen, setSettingsSeen] = useState(false);
  const [field, setField] = useState<string | null>(null);
  const { result, opening } = state;
  const view = useMemo(() => (result ? resultView(result, names.isColumn) : null), [result, names]);

  const open = (next: Page) => {
    setPage(next);
    if (next === 'settings') setSettingsSeen(true);
  };
  const openSettings = (setting?: string) => {
    open('settings');
    setField(setting ?? null);
  };
  const agreement =
    result?.agreement ?? (opening.step === 'ready' ? opening.workbook.agreement : engine.agreements[0]);

  return (
    <div className={styles.root}>
      <Announcer state={state} view={view} />
      <Header page={page} onPage={open} />
      <main className={styles.page} hidden={page !== 'check'}>
        <CheckPage session={session} state={state} view={view} onSettings={openSettings} />
      </main>
      {page === 'clauses' && agreement && (
        <main className={styles.page}>
          <CoveragePage
            result={result}
            agreement={agreement}
            rules={engine.rules}
            readings={result?.settings.readings ?? state.stored.readings ?? {}}
            onSettings={openSettings}
          />
        </main>
      )}
      {settingsSeen && (
        <main className={styles.page} hidden={page !== 'settings'}>
          <SettingsPage
            session={session}
            state={state}
            agreements={state.agreements}
            languages={languages}
            onLanguage={onLanguage}
            onCheck={() => {
              open('check');
              void session.check();
            }}
          />
          {page === 'settings' && field !== null && <FocusOn field={field} onDone={() => setField(null)} />}
        </main>
      )}
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
