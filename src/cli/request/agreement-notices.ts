/** What is to be told of the agreement that the sheets of a file are checked by. */
import type { Agreement } from '../../core/agreement/schema';
import { speaksOfContract } from '../../core/checking/settings-of-agreement';
import type { AgreementPart } from '../../core/orders/by-agreement';
import type { OrderSheet } from '../../core/orders/order-sheet';
import { Refusal } from '../refusal';
import { borrowedId } from './agreement';
import type { CheckAsked } from './order-workbook';
import type { GivenSettings } from './settings';

interface Told {
  readonly parts: readonly AgreementPart<OrderSheet>[];
  readonly given: GivenSettings | null;
  readonly asked: Pick<CheckAsked, 'agreement' | 'settings'>;
}

/** Told beside the sheets of one agreement; of one that the command line names, only what it leaves out. */
export function agreementNotices(
  path: string,
  agreement: Agreement,
  { parts, given, asked }: Told,
): readonly Refusal[] {
  const elsewhere =
    given !== null && given.stored.agreement !== agreement.id && speaksOfContract(given.stored)
      ? [
          new Refusal((texts) =>
            texts.agreement.settingsOfAnother(path, given.stored.agreement, agreement.id),
          ),
        ]
      : [];
  if (asked.agreement !== null) return asked.settings === null ? elsewhere : [];
  const borrowed = borrowedId(agreement);
  const sheets = parts.find((part) => part.agreement === agreement)?.sheets ?? [];
  const names = (found: readonly OrderSheet[]) => [...new Set(found.map(({ snapshot }) => snapshot.name))];
  return [
    ...(borrowed ? [borrowed] : []),
    ...(parts.length > 1
      ? [new Refusal((texts, { say }) => texts.agreement.checkedBy(path, agreement.id, names(sheets), say))]
      : []),
    ...sheets.flatMap(({ snapshot, inDoubt, fits = [] }) =>
      inDoubt
        ? [
            new Refusal((texts, { say }) =>
              texts.agreement.inDoubt(
                path,
                say.table(snapshot),
                agreement.id,
                fits.flatMap(({ id }) => (id === agreement.id ? [] : [id])),
              ),
            ),
          ]
        : [],
    ),
    ...elsewhere,
  ];
}
