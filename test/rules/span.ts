/** A line of one order and project for a unit, from a day to another. */
export function span(
  uo_code: string,
  start_date: string,
  end_date: string | null,
  qty: number | string | null = 1,
) {
  return { order_no: 'BC-001', project: 'Alpha', uo_code, qty, start_date, end_date };
}
