import { createContext, useContext, useMemo } from 'react';
import type { Column, ColumnKind } from '../../core/sheet/column';
import { useTexts } from '../parts/texts';

/** The columns an order sheet can have. */
export const ColumnsContext = createContext<readonly Column[]>([]);

interface Fields {
  /** Every field, in the order of its name in the language in use. */
  readonly all: readonly string[];
  kind(field: string | undefined): ColumnKind | undefined;
}

export function useFields(): Fields {
  const columns = useContext(ColumnsContext);
  const { names, language } = useTexts();
  return useMemo(() => {
    const kinds = new Map(columns.map(({ field, kind }) => [field, kind]));
    const { compare } = new Intl.Collator(language.id);
    return {
      all: [...kinds.keys()].sort((a, b) => compare(names.column(a), names.column(b))),
      kind: (field) => (field === undefined ? undefined : kinds.get(field)),
    };
  }, [columns, names, language]);
}
