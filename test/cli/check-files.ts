/** `bordereau check` over small files of orders, its answer read by the public shape. */
import { join } from 'node:path';
import { z } from 'zod';
import { bordereau, folder, header, workbook, type goodLine } from './workbooks';

const findingShape = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  clause: z.string(),
  cell: z.string().optional(),
  row: z.number().optional(),
  related: z.array(z.string()),
  order: z.string().nullable(),
  project: z.string().nullable(),
  message: z.string().min(1),
  facts: z.record(z.string(), z.unknown()),
  waived: z.null(),
});
/** The public shape, exactly. */
const shape = z.array(
  z.strictObject({
    file: z.string(),
    sheet: z.string(),
    headerRow: z.number(),
    agreement: z.strictObject({ id: z.string(), version: z.string() }),
    asOf: z.iso.date(),
    profile: z.enum(['standard', 'strict', 'lenient']),
    columns: z.array(z.strictObject({ field: z.string(), header: z.string(), column: z.string() })),
    unmapped: z.array(z.strictObject({ header: z.string(), column: z.string() })),
    rows: z.strictObject({
      read: z.number(),
      lines: z.number(),
      skipped: z.array(z.strictObject({ row: z.number(), reason: z.string() })),
    }),
    findings: z.array(findingShape),
    coverage: z.array(
      z.strictObject({
        rule: z.string(),
        subject: z.string(),
        clause: z.string(),
        alsoClauses: z.array(z.string()),
        status: z.enum(['checked', 'partly', 'not-checkable', 'not-applicable', 'off']),
        lines: z.number(),
        tolerated: z.number(),
        missing: z.array(z.string()),
      }),
    ),
    counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number(), waived: z.number() }),
  }),
);

export async function json(dir: string, ...argv: string[]) {
  const ran = await bordereau(dir, 'check', ...argv, '--format', 'json');
  return { ...ran, checks: ran.stdout === '' ? [] : shape.parse(JSON.parse(ran.stdout)) };
}

export async function orders(name: string, ...lines: (typeof goodLine)[]) {
  const dir = folder();
  await workbook(join(dir, name), [
    {
      name: 'Suivi BC',
      rows: [
        ['Suivi des bons de commande'],
        [],
        [...header, 'Remarques'],
        ...lines,
        ['Total', null, null, lines.length],
      ],
    },
  ]);
  return dir;
}
