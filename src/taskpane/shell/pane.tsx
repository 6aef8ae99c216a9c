import { makeStyles, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import {
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react';
import { defaultAmong } from '../../default-agreement';
import type { PaneRequest } from '../../commands/queue';
import type { HostFacts } from '../../core/ports';
import type { Language } from '../../languages/language';
import { languageFor } from '../../languages/language-for';
import type { Engine } from '../session/engine';
import type { Session } from '../session/session';
import { partInView } from '../session/state';
import { fieldId } from '../settings/fields';
import { namesIn } from '../view/names';
import { resultView } from '../view/result';
import { ColumnsContext } from '../mapping/use-fields';
import { pages } from '../pages';
import type { PageId } from '../pages/entries';
import { Announcer } from './announcer';
import { FaultBoundary } from './fault-boundary';
import { Frame } from './frame';
import { Header } from './header';
import { usePlaces } from './use-places';
import { useKeptFocus } from '../parts/use-kept-focus';
import { TextsProvider, useTexts, type Texts } from '../parts/texts';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM },
});

interface PaneProps {
  readonly session: Session;
  readonly engine: Engine;
  readonly languages: readonly Language[];
  readonly host: HostFacts;
  readonly listen?: Listen;
  /** Shown first. */
  readonly firstPage?: PageId;
}

/** Hears what is asked of the pane from outside, until the returned function is called. */
export type Listen = (hear: (request: PaneRequest) => void) => () => void;

const nothingAsked: Listen = () => () => undefined;

export function Pane({
  session,
  engine,
  languages,
  host,
  listen = nothingAsked,
  firstPage = 'check',
}: PaneProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const language = languageFor(chosen ?? host.language, languages);
  const texts: Texts = useMemo(
    () => ({ language, t: language.pane, say: language.say, names: namesIn(language, engine) }),
    [language, engine],
  );
  return (
    <Frame theme={host.theme} language={language.id}>
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
              firstPage={firstPage}
            />
          </ColumnsContext.Provider>
        </TextsProvider>
      </FaultBoundary>
    </Frame>
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
  firstPage,
}: Pick<PaneProps, 'session' | 'engine' | 'languages' | 'host'> & {
  readonly firstPage: PageId;
  readonly names: Texts['names'];
  readonly listen: Listen;
  readonly onLanguage: (id: string) => void;
}) {
  const { t, language } = useTexts();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [current, setCurrent] = useState<PageId>(firstPage);
  const [opened, setOpened] = useState<ReadonlySet<PageId>>(new Set<PageId>(['check', firstPage]));
  const [field, setField] = useState<string | null>(null);
  usePlaces(current);
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
  const agreement =
    opening.step === 'ready'
      ? partInView(opening.workbook, state.viewed).agreement
      : defaultAmong(engine.agreements);

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
    <>
      <Announcer state={state} view={view} />
      <Header page={current} onPage={open} texts={t} withHint={withHint} />
      {shown.map(({ id, Content }) => (
        <Page key={id} hidden={id !== current}>
          <Suspense fallback={<Spinner size="small" label={t.pageLoading} />}>
            <Content {...given} />
            {id === 'settings' && id === current && field !== null && (
              <FocusOn field={field} onDone={() => setField(null)} />
            )}
          </Suspense>
        </Page>
      ))}
    </>
  );
}

/** One of the pages; the focus of what goes away on it is not lost. */
function Page({ hidden, children }: { readonly hidden: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const heading = useCallback(() => {
    const title = page.current?.querySelector('h2') ?? null;
    title?.setAttribute('tabindex', '-1');
    return title;
  }, []);
  useKeptFocus(page, heading);
  return (
    <main ref={page} className={styles.page} hidden={hidden}>
      {children}
    </main>
  );
}

function withHint(name: string, tool: ReactElement): ReactElement {
  return (
    <Tooltip content={name} relationship="label">
      {tool}
    </Tooltip>
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
