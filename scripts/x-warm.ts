import { checker, sheetText, snapshotOfText } from '../bench/order-sheets';
async function main() {
  const check = await checker();
  const text = await sheetText(100_000, 40);
  const large = snapshotOfText(text);
  const times: number[] = [], parses: number[] = [];
  const rounds = Number(process.argv[2] ?? 10);
  for (let i = 0; i < rounds; i++) {
    let t = performance.now(); check([large]); times.push(performance.now() - t);
    t = performance.now(); JSON.parse(text); parses.push(performance.now() - t);
  }
  const med = (a: number[]) => [...a].sort((x, y) => x - y)[a.length >> 1]!;
  console.log(times.map((t) => t.toFixed(0)).join(' '), '| median', med(times.slice(3)).toFixed(0), 'parse', med(parses).toFixed(0), '×', (med(times.slice(3)) / med(parses)).toFixed(2));
}
void main();
