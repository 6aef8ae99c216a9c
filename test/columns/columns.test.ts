import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../src/core/agreement/schema';
import type { Column, ReadingContext } from '../../src/core/sheet/column';
import type { ColumnSamples } from '../../src/core/sheet/column-samples';
import { headerKey } from '../../src/core/sheet/header-key';
import { mapColumns } from '../../src/core/sheet/map-columns';
import agreementData from '../../src/agreements/sgmap-2016.json';

const agreement = agreementData as unknown as Agreement;
const folder = join(__dirname, '..', '..', 'src', 'columns');
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));

interface ColumnFile {
  readonly name: string;
  readonly column: Column;
  readonly samples: ColumnSamples;
}

const catalogue = files.map((name): ColumnFile => {
  const exported = jest.requireActual<Record<string, unknown>>(join(folder, name));
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { name, column: exported[camel] as Column, samples: exported.samples as ColumnSamples };
});
const columns = catalogue.map(({ column }) => column);

const canonical =
  'order_no contract_no ej_no doc_type status lot holder buyer beneficiary uo_code uo_label qty project incubator ' +
  'startups_count inherited phase order_date order_notified start_date end_date fte price_unit order_total budget_line ' +
  'revision_coefficient pd_ordered pd_done pd_remaining activities profile person experience_years agile_trained ' +
  'presented_on challenged_on po_employer po_pct need_justification product_sheet_date committee_date ' +
  'go2_decision_date go3_decision_date decision_date partner iteration_start iteration_end deliverables_received ' +
  'service_fait_date unit_price_ht amount_ht vat amount_ttc ae cp invoice_received payment_date ' +
  'level subsequent_contract need_date deliverables_expected billing_address place delivered_on decision decision_on ' +
  'price_reduction delivered_amount invoiced_amount replacement_requested_on replaced_on onboarded_on subcontractor ' +
  'dc4_received_on dc4_accepted_on product_page allocation_letter allocation_ground oncall_weeks oncall_hours';

/** The field a header is given to when it stands alone over good cells of a column. */
function fieldOf(header: string, cells: ColumnSamples['values']['good']): string | undefined {
  const samples = () => cells.map(([cell]) => cell).filter((cell) => cell !== null && cell !== '');
  const heading = { index: 1, header, wordings: [header], samples };
  const request = { columns, mapping: {}, context: { agreement, date1904: false } };
  return mapColumns([heading], request).matches[0]?.column.field;
}

describe('the catalogue of columns', () => {
  it('keeps the names that workbooks and settings know columns by', () => {
    expect(columns.map(({ field }) => field)).toEqual(expect.arrayContaining(canonical.split(' ')));
  });

  it('names each file after its field', () => {
    expect(files).toEqual(columns.map(({ field }) => field.replace(/_/g, '-')));
  });

  it('gives no wording to two columns as certain', () => {
    const certain = new Map<string, string[]>();
    for (const { field, headers } of columns)
      for (const key of new Set(
        headers.filter(({ weight }) => weight === 1).map(({ text }) => headerKey(text)),
      ))
        certain.set(key, [...(certain.get(key) ?? []), field]);
    expect([...certain].filter(([, fields]) => fields.length > 1)).toEqual([]);
  });

  it('has one unit column that anchors an order sheet and six that support it', () => {
    const playing = (part: Column['recognition']) =>
      columns.flatMap(({ field, recognition }) => (recognition === part ? [field] : [])).sort();
    expect(playing('anchor')).toEqual(['uo_code']);
    expect(playing('support')).toEqual([
      'amount_ht',
      'order_date',
      'order_no',
      'project',
      'qty',
      'start_date',
    ]);
  });
});

describe.each(catalogue)('column $name', ({ column, samples }) => {
  const context: ReadingContext = { agreement, date1904: false, header: column.title.fr };

  // One test for all of them: the catalogue is looked through once.
  it('is known by the headers people write, and by no other', () => {
    const fieldsOf = (headers: readonly string[]) =>
      headers.map((header) => [header, fieldOf(header, samples.values.good)]);
    const own = [column.field, column.title.fr, column.title.en, ...samples.headers.recognised];
    expect(fieldsOf(own)).toEqual(own.map((header) => [header, column.field]));
    const taken = fieldsOf(samples.headers.refused).filter(([, field]) => field === column.field);
    expect(taken).toEqual([]);
  });

  it.each(samples.values.good.map(([cell, value]) => [cell, value] as const))(
    'reads %j as %j',
    (cell, value) => {
      const reading = column.read(cell, context);
      expect(reading.problem).toBeUndefined();
      expect(reading.value).toBe(value);
    },
  );

  it.each(samples.values.bad.map(([cell, problem]) => [cell, problem] as const))(
    'does not read %j: %s',
    (cell, problem) => {
      expect(column.read(cell, context)).toEqual({ value: null, problem });
    },
  );
});
