const euro = /€|eur/i;

/** Whether an Excel number format shows another currency than the euro: `[$$-409]#,##0.00`, `"£"#,##0`. */
export function foreignCurrency(format: string | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  const bracketed = /\[\$([^\-\]]+)/.exec(format)?.[1];
  if (bracketed !== undefined) return !euro.test(bracketed);
  return /[$£¥]|"(?:usd|gbp|chf)"/i.test(format.replace(/\[[^[\]]*\]/g, ''));
}
