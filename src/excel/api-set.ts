/** Whether this Excel has a set of its API, "1.12" of ExcelApi: what is newer than the floor of the manifest is asked for. */
export function isSetSupported(name: 'ExcelApi', version: string): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported(name, version);
}
