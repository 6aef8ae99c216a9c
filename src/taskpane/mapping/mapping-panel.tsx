import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { choicesForTable, isSameTable, placeOf } from '../../core/sheet/column-choices';
import { bareList, cardTitle, short, small } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { StoredWarning } from '../parts/stored-warning';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import type { ColumnChoices } from '../session/stored-columns';
import { ColumnRow } from './column-row';
import {
  asksTheUser,
  changed,
  choicesOf,
  heldBy,
  type ColumnToMap,
  type Draft,
  type SheetToMap,
} from './mapping-view';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: cardTitle,
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
  small,
  list: bareList,
  actions: {
    position: 'sticky',
    [short]: { position: 'static' },
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Where the user says what each column of a sheet holds; stored in the workbook on « Enregistrer » only. */
export function MappingPanel({
  sheet,
  date1904,
  choices,
  session,
}: {
  readonly sheet: SheetToMap;
  readonly date1904: boolean;
  readonly choices: ColumnChoices;
  readonly session: Session;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const { mapping } = t;
  const [draft, setDraft] = useState<Draft>(new Map());
  const [replace, setReplace] = useState(false);
  const at = placeOf(sheet);
  const before = choicesForTable(choices.mapping, at);
  const blocked = choices.problem !== null || (choices.setAside !== null && !replace);
  const { saving } = choices;

  const save = async (columns: ReturnType<typeof choicesOf>) => {
    await session.saveColumns({ ...at, columns }, replace);
    if (session.state().columns.saving.step === 'saved') setDraft(new Map());
  };
  const list = (columns: readonly ColumnToMap[]) => (
    <ul className={styles.list}>
      {columns.map((column) => (
        <ColumnRow
          key={column.index}
          column={column}
          holds={heldBy(column, draft)}
          date1904={date1904}
          onChange={(holds) => setDraft(changed(sheet, draft, column.index, holds))}
        />
      ))}
    </ul>
  );
  const asked = sheet.columns.filter(asksTheUser);
  const read = sheet.columns.filter((column) => typeof column.holds === 'object');
  const others = sheet.columns.filter((column) => !asked.includes(column) && !read.includes(column));
  const groups = [
    { key: 'asked', title: null, columns: asked },
    { key: 'read', title: mapping.recognised, columns: read },
    { key: 'others', title: mapping.others, columns: others },
  ].filter(({ columns }) => columns.length > 0);

  return (
    <form
      className={styles.root}
      aria-label={mapping.title(say.table(sheet))}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) void save(choicesOf(sheet, draft, before));
      }}
    >
      <h2 className={styles.title}>{mapping.title(say.table(sheet))}</h2>
      <p className={styles.small}>{mapping.hint}</p>
      {choices.problem && <ProblemBar problem={choices.problem} onRetry={() => void session.open()} />}
      {choices.setAside !== null && (
        <StoredWarning
          title={mapping.unreadableTitle}
          message={mapping.unreadable}
          content={{ label: mapping.unreadableContent, text: choices.setAside }}
          consent={{ label: mapping.replaceUnreadable, given: replace, onChange: setReplace }}
        />
      )}
      {groups.map(({ key, title, columns }) => (
        <section key={key}>
          {title !== null && <h3 className={styles.heading}>{title}</h3>}
          {list(columns)}
        </section>
      ))}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={blocked || draft.size === 0 || saving.step === 'saving'}
        >
          {saving.step === 'saving' ? mapping.saving : mapping.save}
        </Button>
        {before.length > 0 && (
          <Button disabledFocusable={blocked || saving.step === 'saving'} onClick={() => void save([])}>
            {mapping.automatic}
          </Button>
        )}
        <div role="status" className={styles.small}>
          {draft.size > 0 && saving.step !== 'saving' && mapping.unsaved}
          {draft.size === 0 && saving.step === 'saved' && isSameTable(saving.table, at) && mapping.saved}
        </div>
      </div>
      {saving.step === 'failed' && isSameTable(saving.table, at) && <ProblemBar problem={saving.problem} />}
    </form>
  );
}
