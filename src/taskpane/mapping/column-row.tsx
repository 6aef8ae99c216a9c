import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Mark } from '../parts/marks';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import { samplesOf, type ColumnToMap, type Holds } from './mapping-view';
import { useFields } from './use-fields';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  letters: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  small: { ...small, overflowWrap: 'anywhere' },
  question: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    '& svg': { position: 'relative', top: '2px' },
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  select: { minWidth: 0, width: '100%' },
});

/** One column: its header, some of its cells, and what it is read as. */
export function ColumnRow({
  column,
  holds,
  date1904,
  onChange,
}: {
  readonly column: ColumnToMap;
  readonly holds: Holds;
  readonly date1904: boolean;
  readonly onChange: (holds: Holds) => void;
}) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const fields = useFields();
  const samplesId = useId();
  const { mapping } = t;
  const { letters, header } = column;
  const field = typeof holds === 'object' ? holds.field : (column.near ?? column.rival?.field);
  const samples = samplesOf(column, fields.kind(field), date1904, say);
  const value = typeof holds === 'object' ? `field ${holds.field}` : holds;
  return (
    <li className={styles.root}>
      <span className={styles.header}>
        <span className={styles.letters}>{letters} · </span>
        {header}
      </span>
      <span id={samplesId} className={styles.small}>
        {samples.length === 0 ? mapping.noSample : samples.join(' · ')}
      </span>
      {holds === 'unused' && <Question column={column} onChange={onChange} />}
      <Select
        className={styles.select}
        size="small"
        aria-label={mapping.readAs(letters, header)}
        aria-describedby={samplesId}
        value={value}
        onChange={(_, { value: chosen }) => {
          if (chosen.startsWith('field ')) onChange({ field: chosen.slice('field '.length) });
          else onChange(chosen === 'ignored' ? 'ignored' : 'unused');
        }}
      >
        <option value="unused">{mapping.notRead}</option>
        <option value="ignored">{mapping.leftOut}</option>
        <hr />
        {fields.all.map((candidate) => (
          <option key={candidate} value={`field ${candidate}`}>
            {names.column(candidate)}
          </option>
        ))}
      </Select>
    </li>
  );
}

/** What only the user can say: a header nearly like a known one, or a second column for the same field. */
function Question({
  column: { near, rival, letters },
  onChange,
}: {
  readonly column: ColumnToMap;
  readonly onChange: (holds: Holds) => void;
}) {
  const { t, names } = useTexts();
  const styles = useStyles();
  const { mapping } = t;
  const field = rival?.field ?? near;
  if (field === null) return null;
  const title = names.column(field);
  return (
    <>
      <span className={styles.question}>
        <Mark of="warning" />
        <span>{rival ? mapping.rival(title, rival.letters) : mapping.near(title)}</span>
      </span>
      <div className={styles.answers}>
        <Button size="small" onClick={() => onChange({ field })}>
          {rival ? mapping.useInstead(letters) : mapping.accept(title)}
        </Button>
        <Button size="small" onClick={() => onChange('ignored')}>
          {mapping.ignore}
        </Button>
      </div>
    </>
  );
}
