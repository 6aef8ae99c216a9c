import { cellText } from './cell-text';
import { mostCells, TooLarge } from './sheet-grid';
import type { XmlListener, XmlScan } from './xml-scan';

const elements = ['si', 't', 'r', 'rPh'] as const;
const [item, plain, run, phonetic] = [0, 1, 2, 3];

/** The texts that the cells of a workbook share, in their order. How they are to be pronounced (`rPh`) is left out. */
export class SharedStrings implements XmlListener {
  readonly elements = elements;
  readonly texts: string[] = [];
  private current = '';
  private isInText = false;
  private isInPhonetic = false;
  private hasRuns = false;

  open(element: number): void {
    if (element === plain) this.isInText = !this.isInPhonetic;
    else if (element === phonetic) this.isInPhonetic = true;
    else if (element === run && !this.hasRuns) {
      // Formatted text stands in place of the plain one.
      this.hasRuns = true;
      this.current = '';
    }
  }

  text(scan: XmlScan, from: number, to: number, isLiteral: boolean): void {
    if (this.isInText) this.current += cellText(scan.bytes, from, to, isLiteral);
  }

  close(element: number): void {
    if (element === plain) this.isInText = false;
    else if (element === phonetic) this.isInPhonetic = false;
    else if (element === item) {
      if (this.texts.length === mostCells) throw new TooLarge();
      this.texts.push(this.current);
      this.current = '';
      this.hasRuns = false;
    }
  }
}
