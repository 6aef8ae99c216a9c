/** A text as a test writes it: its no-break spaces told as ordinary ones. */
export const plain = (text: string) => text.replaceAll(/\s/gu, ' ');
