/** Texts of the findings shown as colours over the sheet. */
export interface LensTexts {
  readonly show: string;
  readonly hint: string;
  readonly legend: string;
}
