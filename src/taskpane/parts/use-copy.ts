import { useRef, useState, type RefObject } from 'react';

/**
 * Copies what a field shows. Some web views refuse the clipboard: the text is then left selected, for Ctrl+C.
 */
export function useCopy<T extends HTMLInputElement | HTMLTextAreaElement>(
  text: string,
): { readonly field: RefObject<T>; readonly copied: boolean; readonly copy: () => void } {
  const field = useRef<T>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () => {
    field.current?.select();
    navigator.clipboard?.writeText(text).then(
      () => setCopied(text),
      () => undefined,
    );
  };
  return { field, copied: copied === text, copy };
}
