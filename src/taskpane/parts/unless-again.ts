import type { MouseEvent } from 'react';

/**
 * For a button of a list from which what it is about goes: by the second click of a double one another button stands
 * there, and what that is about would go too.
 */
export function unlessAgain(act: () => void) {
  return ({ detail }: Pick<MouseEvent, 'detail'>): void => {
    if (detail < 2) act();
  };
}
