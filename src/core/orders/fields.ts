/** Fields the reading of orders itself rests on. The columns come from outside: the engine knows them by name. */
import type { MappedColumn, OrderSheet } from './order-sheet';

export const fields = {
  order: 'order_no',
  contract: 'contract_no',
  unit: 'uo_code',
  unitLabel: 'uo_label',
  level: 'level',
  quantity: 'qty',
  lot: 'lot',
  phase: 'phase',
  project: 'project',
  inherited: 'inherited',
  status: 'status',
  issued: 'order_date',
  notified: 'order_notified',
  deliverables: 'deliverables_received',
} as const;

export function mappedField(sheet: OrderSheet, field: string): MappedColumn | undefined {
  return sheet.columns.find(({ column }) => column.field === field);
}
