import { makeStyles } from '@fluentui/react-components';
import { Lightbulb24Regular } from '@fluentui/react-icons/svg/lightbulb';
import { LockOpen24Regular } from '@fluentui/react-icons/svg/lock-open';
import { Ribbon24Regular } from '@fluentui/react-icons/svg/ribbon';
import { Header } from './header';
import { HeroList } from './hero-list';
import { TextInsertion } from './text-insertion';

const useStyles = makeStyles({ root: { minHeight: '100vh' } });

const items = [
  { icon: <Ribbon24Regular />, text: 'A first thing this pane is good for' },
  { icon: <LockOpen24Regular />, text: 'A second thing this pane is good for' },
  { icon: <Lightbulb24Regular />, text: 'A third thing this pane is good for' },
];

export function App({ title }: { readonly title: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Header logo="icon.png" title={title} message="Hello" />
      <HeroList message="Three lines about what it does" items={items} />
      <TextInsertion insertText={insertText} />
    </div>
  );
}

async function insertText(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.values = [[text]];
    cell.format.autofitColumns();
    await context.sync();
  });
}
