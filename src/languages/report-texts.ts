import type { UncheckedOutcome } from '../core/checking/clause-view';
import type { WaiverStatus } from '../core/waiving/apply-waivers';
import type { WaiverScope } from '../core/waiving/waiver';

/** Texts of the report workbook: sheets, column headings, labels. */
export interface ReportTexts {
  readonly findings: {
    readonly sheet: string;
    readonly columns: Readonly<
      Record<
        | 'sheet'
        | 'cell'
        | 'severity'
        | 'title'
        | 'message'
        | 'clause'
        | 'order'
        | 'project'
        | 'related'
        | 'waiver'
        | 'rule',
        string
      >
    >;
    readonly none: string;
    /** Under the findings: how far they tell of compliance. `file`: where several were checked. */
    coverage(
      file: string | null,
      day: string,
      clauses: readonly (readonly [status: string, clauses: number])[],
    ): string;
    waiver(reason: string, author: string, day: string): string;
  };
  readonly waivers: {
    readonly sheet: string;
    readonly columns: Readonly<
      Record<
        | 'title'
        | 'covers'
        | 'reason'
        | 'author'
        | 'day'
        | 'status'
        | 'findings'
        | 'subject'
        | 'order'
        | 'project'
        | 'rule'
        | 'version',
        string
      >
    >;
    readonly covers: Readonly<Record<WaiverScope, string>>;
    readonly status: Readonly<Record<WaiverStatus, string>>;
    readonly none: string;
    /** There are some, and what they are cannot be told. */
    readonly unreadable: string;
  };
  readonly coverage: {
    readonly sheet: string;
    readonly columns: Readonly<
      Record<
        | 'sheet'
        | 'title'
        | 'subject'
        | 'clause'
        | 'also'
        | 'status'
        | 'lines'
        | 'tolerated'
        | 'missing'
        | 'rule',
        string
      >
    >;
  };
  /** The contract article by article. */
  readonly articles: {
    readonly sheet: string;
    readonly columns: Readonly<
      Record<
        | 'file'
        | 'clause'
        | 'title'
        | 'checked'
        | 'outcome'
        | 'errors'
        | 'warnings'
        | 'infos'
        | 'waived'
        | 'missing'
        | 'notOnSheet'
        | 'remarks'
        | 'visa',
        string
      >
    >;
    readonly outcomes: Readonly<Record<UncheckedOutcome, string>>;
    /** A rule with what became of each of its subjects. */
    control(
      title: string,
      parts: readonly { readonly outcome: string; readonly subjects: readonly string[] }[],
    ): string;
    seeAlso(clauses: readonly string[]): string;
  };
  readonly doubts: {
    readonly sheet: string;
    readonly columns: Readonly<
      Record<
        | 'file'
        | 'doubt'
        | 'where'
        | 'problem'
        | 'used'
        | 'others'
        | 'settable'
        | 'rules'
        | 'remarked'
        | 'findings',
        string
      >
    >;
    readonly yes: string;
    readonly no: string;
    readonly none: string;
  };
  readonly control: {
    readonly sheet: string;
    readonly columns: { readonly subject: string; readonly value: string };
    readonly labels: Readonly<
      Record<
        | 'file'
        | 'sheets'
        | 'asOf'
        | 'agreement'
        | 'agreementVersion'
        | 'product'
        | 'lines'
        | 'cancelled'
        | 'notice'
        | 'errors'
        | 'warnings'
        | 'infos'
        | 'waived'
        | 'setting'
        | 'skipped'
        | 'coverage'
        | 'unmapped',
        string
      >
    >;
    skipped(sheet: string, row: number, reason: string): string;
    unmapped(sheet: string, headers: string): string;
  };
}
