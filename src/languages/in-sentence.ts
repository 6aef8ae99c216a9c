/** A text that starts with a capital letter, in the middle of a sentence; a code or an acronym stays as it is. */
export function inSentence(text: string): string {
  return /^\p{Lu}[\p{Ll}’ ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
