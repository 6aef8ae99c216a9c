import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import { serialOfText } from '../../core/calendar/serial';
import { settingsUnder } from '../../core/checking/settings-faults';
import { readNumber } from '../../core/sheet/read-number';
import { select, small, stack } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Engine } from '../session/engine';
import type { Session } from '../session/session';
import { partInView, type OpenedWorkbook, type PaneState } from '../session/state';
import { today } from '../session/today';
import { AddButton, AddedOutcome, useAddedLine } from './added-line';
import { judge, placeOf, type Answer, type Candidate, type LinePlace } from './candidate';
import { OrderAnswer } from './order-answer';
import { useAction } from './use-action';

const useStyles = makeStyles({
  root: stack,
  small,
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0, '& .fui-Input': { minWidth: 0, width: '100%' }, '& input': { minWidth: 0 } },
  select,
});

interface Typed {
  readonly unit: string;
  readonly quantity: string;
  readonly start: string;
  readonly end: string;
  readonly project: string;
  readonly startups: string;
  readonly ordered: string;
}

/** Fields of days. */
const days: readonly (keyof Typed)[] = ['start', 'end', 'ordered'];

type Faults = Readonly<Partial<Record<keyof Typed, 'number' | 'day' | 'choice'>>>;

const nothingTyped: Typed = {
  unit: '',
  quantity: '1',
  start: '',
  end: '',
  project: '',
  startups: '',
  ordered: '',
};

/** "May I order this?": the rules answer before the line exists. */
export function OrderForm({
  agreement,
  engine,
  session,
  state,
}: {
  readonly agreement: Agreement;
  readonly engine: Engine;
  readonly session: Session;
  readonly state: PaneState;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  const texts = t.formulas.order;
  const [typed, setTyped] = useState(nothingTyped);
  const [faults, setFaults] = useState<Faults>({});
  const asking = useAction<{ readonly candidate: Candidate; readonly answer: Answer } | null>('judge');
  const line = useAddedLine(session);
  const projects = useId();
  const workbook = ordersUnder(agreement, state);
  if (!workbook) return <p className={styles.small}>{t.reading.workbook}</p>;
  const unit = agreement.units.find(({ code }) => code === typed.unit) ?? null;
  const asOf = state.asOf ?? today();
  const set = (field: keyof Typed) => (value: string) => {
    setTyped((before) => ({ ...before, [field]: value }));
    setFaults(({ [field]: _, ...others }) => others);
    asking.reset();
  };
  const ask = () => {
    if (!unit) return setFaults({ unit: 'choice' });
    const read = candidateFrom(typed, unit, asOf);
    setFaults(read.faults);
    const { candidate } = read;
    // The line before takes a row: until it is written, nobody knows which one is free.
    if (!candidate || line.isBusy) return;
    line.reset();
    void asking.start(async () => {
      await session.readIfChanged();
      const answer = await judge(candidate, {
        engine,
        workbook: ordersUnder(agreement, session.state()) ?? workbook,
        settings: settingsUnder(state.stored, agreement),
        asOf,
        signal: { aborted: false },
      });
      return answer && { candidate, answer };
    });
  };
  const add = (candidate: Candidate, judged: LinePlace) =>
    line.add(async () => {
      // Rows may have come or gone since the answer.
      await session.readIfChanged();
      return placeOf(candidate, ordersUnder(agreement, session.state()) ?? workbook) ?? judged;
    });
  const input = (field: keyof Typed, label: string, hint?: string) => (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      size="small"
      validationMessage={
        faults[field] && (faults[field] === 'day' ? t.settings.invalid.day : texts.badNumber)
      }
    >
      <Input
        size="small"
        value={typed[field]}
        list={field === 'project' ? projects : undefined}
        placeholder={days.includes(field) ? t.settings.dayFormat : undefined}
        onChange={(_, { value }) => set(field)(value)}
      />
    </Field>
  );
  const names = new Set(
    workbook.orders.flatMap(({ lines, columns }) => {
      const mapped = columns.find(({ column }) => column.field === 'project');
      return mapped ? lines.map((line) => line.written(mapped.column)) : [];
    }),
  );
  const { action } = asking;
  const answered = action.step === 'done' ? action.value : null;
  const place = answered?.answer.place;
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <p className={styles.small}>{texts.intro}</p>
      <Field
        className={styles.select}
        label={texts.unit}
        size="small"
        required
        validationMessage={faults.unit && texts.chooseUnit}
      >
        <Select size="small" value={typed.unit} onChange={(_, { value }) => set('unit')(value)}>
          <option value="">{texts.chooseUnit}</option>
          {agreement.units.map(({ code, label }) => (
            <option key={code} value={code}>{`${code} – ${label}`}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        {input('quantity', texts.quantity)}
        {unit?.capacity ? input('startups', texts.startups) : input('project', texts.project)}
        {input('start', texts.start)}
        {input('end', texts.end, texts.endHint)}
        {input('ordered', texts.ordered, texts.orderedHint)}
      </div>
      <datalist id={projects}>
        {[...names]
          .filter((name) => name !== '')
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <div>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabledFocusable={action.step === 'busy' || line.isBusy}
        >
          {texts.ask}
        </Button>
      </div>
      <div role="status" className={styles.root}>
        {action.step === 'busy' && <p className={styles.small}>{texts.asking}</p>}
        {answered && <OrderAnswer {...answered} agreement={agreement} />}
        {answered && place && line.added.step !== 'done' && (
          <AddButton place={place} added={line.added} onAdd={() => void add(answered.candidate, place)} />
        )}
        {!answered && line.added.step === 'busy' && <p className={styles.small}>{texts.adding}</p>}
        <AddedOutcome {...line} />
      </div>
      {action.step === 'failed' && <ProblemBar problem={action.problem} />}
    </form>
  );
}

/** The workbook with the orders under one agreement: a new order is judged among these. */
function ordersUnder(agreement: Agreement, { opening }: PaneState): OpenedWorkbook | null {
  if (opening.step !== 'ready') return null;
  const { sheets } = partInView(opening.workbook, agreement.id);
  return { ...opening.workbook, agreement, orders: sheets };
}

/** What was typed, read as a French sheet is read; `null` with what could not be. */
function candidateFrom(
  typed: Typed,
  unit: Candidate['unit'],
  asOf: number,
): { readonly candidate: Candidate | null; readonly faults: Faults } {
  const number = (text: string) => {
    const { value } = readNumber(text);
    return value !== null && value > 0 ? value : null;
  };
  const quantity = number(typed.quantity);
  const startups = number(typed.startups);
  const start = serialOfText(typed.start);
  const end = serialOfText(typed.end);
  const ordered = typed.ordered.trim() === '' ? asOf : serialOfText(typed.ordered);
  const faults: Faults = {
    ...(quantity === null ? { quantity: 'number' as const } : {}),
    ...(typed.startups.trim() !== '' && startups === null ? { startups: 'number' as const } : {}),
    ...(typed.start.trim() !== '' && start === null ? { start: 'day' as const } : {}),
    ...(ordered === null ? { ordered: 'day' as const } : {}),
    ...(typed.end.trim() !== '' && end === null ? { end: 'day' as const } : {}),
  };
  if (quantity === null || ordered === null || Object.keys(faults).length > 0)
    return { candidate: null, faults };
  const project = unit.capacity ? '' : typed.project.trim();
  return {
    faults,
    candidate: { unit, quantity, ordered, start, end, project, startups: unit.capacity ? startups : null },
  };
}
