import { Field, makeStyles, SearchBox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import { normalise } from '../../core/text';
import { functionList } from '../../function-list';
import type { ListedFunction } from '../../functions/listed-function';
import { small, stack } from '../parts/look';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import { searchedWords } from '../view/finding-groups';
import { FunctionCard } from './function-card';

const useStyles = makeStyles({ root: stack, small });

/** All the functions, narrowed by words of their name, description or arguments. */
export function FunctionBrowser({
  agreement,
  session,
}: {
  /** `null`: one that functions do not know. */
  readonly agreement: Agreement | null;
  readonly session: Session;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => functionList.filter((listed) => matches(listed, query)), [query]);
  return (
    <section className={styles.root}>
      <Field label={t.formulas.search} size="small">
        <SearchBox size="small" value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      <p className={styles.small} role="status">
        {shown.length === 0 ? t.formulas.noMatch(query, say) : t.formulas.found(shown.length, say)}
      </p>
      <div>
        {shown.map((listed) => (
          <FunctionCard key={listed.name} listed={listed} agreement={agreement} session={session} />
        ))}
      </div>
    </section>
  );
}

function matches({ name, description, parameters }: ListedFunction, query: string): boolean {
  const text = normalise(
    [
      `MARCHE.${name}`,
      name.replaceAll('_', ' '),
      description.fr,
      description.en,
      ...parameters.map((parameter) => parameter.name),
    ].join(' '),
  );
  return searchedWords(query).every((word) => text.includes(word));
}
