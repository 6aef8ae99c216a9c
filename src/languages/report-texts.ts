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
    waiver(reason: string, author: string, day: string): string;
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
        | 'profile'
        | 'product'
        | 'lines'
        | 'errors'
        | 'warnings'
        | 'infos'
        | 'waived'
        | 'setting'
        | 'skipped',
        string
      >
    >;
    skipped(sheet: string, row: number, reason: string): string;
  };
}
