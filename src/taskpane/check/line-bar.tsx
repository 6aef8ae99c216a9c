import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { SheetCheck } from '../../core/checking/check-workbook';
import type { CellRef } from '../../core/sheet/snapshot';
import { useTexts } from '../parts/texts';

/** That the findings shown are those of one line, and the way back to all. */
export function LineBar({
  line,
  checks,
  found,
  onAll,
}: {
  readonly line: CellRef;
  readonly checks: readonly SheetCheck[];
  readonly found: number;
  readonly onAll: () => void;
}) {
  const { t, say } = useTexts();
  const isLine = checks.some(
    ({ sheet }) => sheet.snapshot.id === line.sheetId && sheet.lines.some(({ row }) => row === line.row),
  );
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {isLine || found > 0 ? t.line.found(line.row, found, say) : t.line.noLine(line.row)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAll}>
          {t.line.all}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
