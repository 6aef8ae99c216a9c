import { makeStyles } from '@fluentui/react-components';
import { a1 } from '../../core/sheet/address';
import type { Obstacle } from '../../core/summing/living/living-summary';
import { bulletList, small } from '../parts/look';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({ small, list: bulletList });

const mostCells = 8;

/** Why some figures are values although formulas were asked for, naming the cells. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const { t, language, names } = useTexts();
  const styles = useStyles();
  const { insert } = t.summaries;
  if (obstacles.length === 0) return null;
  return (
    <>
      <p className={styles.small}>{insert.obstacles}</p>
      <ul className={styles.list}>
        {obstacles.map(({ reason, measure, field, cells }) => (
          <li key={`${reason} ${measure} ${field}`} className={styles.small}>
            {insert.obstacle(reason, {
              measure: measure && language.summary.measures[measure],
              field: field && names.summaryField(field),
              cells: `${cells.slice(0, mostCells).map(a1).join(', ')}${cells.length > mostCells ? '…' : ''}`,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
