/** A text as a test writes it: its no-break spaces told as ordinary ones. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
