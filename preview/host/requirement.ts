/** Whether a member's requirement set is beyond the one this host stops at; other families than ExcelApi always are. */
export function isNewer(set: string, highest: string): boolean {
  if (!/^\d+\.\d+$/.test(set)) return true;
  const [major = 0, minor = 0] = set.split('.').map(Number);
  const [topMajor = 0, topMinor = 0] = highest.split('.').map(Number);
  return major > topMajor || (major === topMajor && minor > topMinor);
}
