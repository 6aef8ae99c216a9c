import { obstacleTexts } from '../languages/start-up';
import type { Obstacle } from '../languages/start-up';

const pageId = 'obstacle';

/** Says in plain HTML why the pane is not there; nothing else of the add-in may be loaded yet. */
export function explain(obstacle: Obstacle): void {
  stopExplaining();
  const { what, next } = obstacleTexts[obstacle];
  const page = document.createElement('main');
  page.id = pageId;
  page.setAttribute('role', 'alert');
  page.style.cssText =
    'padding: 16px; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere';
  for (const language of ['fr', 'en'] as const) {
    const part = document.createElement('section');
    part.lang = language;
    part.append(line('h1', what[language]), line('p', next[language]));
    page.append(part);
  }
  // Where office.js is awaited in the head, there is no body yet.
  if (!document.body) document.documentElement.append(document.createElement('body'));
  document.body.prepend(page);
  paneRoot()?.setAttribute('hidden', '');
}

export function stopExplaining(): void {
  document.getElementById(pageId)?.remove();
  paneRoot()?.removeAttribute('hidden');
}

/** The element of taskpane.html in which the pane lives. */
export function paneRoot(): HTMLElement | null {
  return document.getElementById('root');
}

function line(tag: 'h1' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (tag === 'h1') element.style.cssText = 'font-size: 16px; margin: 0 0 4px';
  return element;
}
