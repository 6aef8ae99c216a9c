import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { SummaryPreset } from '../../core/summing/definition';
import type { SummaryField } from '../../core/summing/fields';
import type { Measure } from '../../core/summing/measures';
import { Disclosure } from '../parts/disclosure';
import { select } from '../parts/look';
import { useTexts } from '../parts/texts';
import { choiceOf, type Choice } from './choice';
import { tongueOf } from '../../languages/tongue';

const own = 'own';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  crossed: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > *': { flex: '1 1 120px' },
  },
  select,
  measures: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))' },
});

/** Which summary, by which fields, with which figures. */
export function SummaryChooser({
  choice,
  presets,
  fields,
  offered,
  shown,
  onChoice,
}: {
  readonly choice: Choice;
  readonly presets: readonly SummaryPreset[];
  readonly fields: readonly SummaryField[];
  readonly offered: readonly Measure[];
  readonly shown: readonly Measure[];
  readonly onChoice: (choice: Choice) => void;
}) {
  const { t, language } = useTexts();
  const styles = useStyles();
  const tongue = tongueOf(language);
  const [rows = '', columns = ''] = choice.by;
  const titled = [...fields].sort((a, b) => a.title[tongue].localeCompare(b.title[tongue], language.id));
  const options = titled.map(({ id, title }) => (
    <option key={id} value={id}>
      {title[tongue]}
    </option>
  ));
  const by = (first: string, second: string): Choice => ({
    preset: null,
    by: second === '' || second === first ? [first] : [first, second],
    measures: choice.measures,
  });
  return (
    <div className={styles.root}>
      <Field label={t.summaries.which}>
        <Select
          className={styles.select}
          value={choice.preset ?? own}
          onChange={(_, { value }) => {
            const preset = presets.find(({ id }) => id === value);
            onChoice(preset ? choiceOf(preset) : { ...choice, preset: null });
          }}
        >
          {presets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[tongue]}
            </option>
          ))}
          <option value={own}>{t.summaries.own}</option>
        </Select>
      </Field>
      {choice.preset === null && (
        <div className={styles.crossed}>
          <Field label={t.summaries.rows}>
            <Select
              className={styles.select}
              value={rows}
              onChange={(_, { value }) => onChoice(by(value, columns))}
            >
              {options}
            </Select>
          </Field>
          <Field label={t.summaries.columns}>
            <Select
              className={styles.select}
              value={columns}
              onChange={(_, { value }) => onChoice(by(rows, value))}
            >
              <option value="">{t.summaries.noColumns}</option>
              {options}
            </Select>
          </Field>
        </div>
      )}
      <Disclosure label={t.summaries.measures}>
        <div className={styles.measures} role="group" aria-label={t.summaries.measures}>
          {offered.map((measure) => (
            <Checkbox
              key={measure}
              label={language.summary.measures[measure]}
              checked={shown.includes(measure)}
              onChange={(_, { checked }) =>
                onChoice({
                  ...choice,
                  measures: offered.filter((other) =>
                    other === measure ? checked === true : shown.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
