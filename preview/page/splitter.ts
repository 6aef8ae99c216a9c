const [narrowest, initial, widest] = [320, 350, 600];

/** Lets the pane's width be set with the pointer or the arrow keys, between Excel's own limits of a task pane. */
export function installSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  let width = initial;

  function set(wanted: number): void {
    width = Math.round(Math.min(widest, Math.max(narrowest, wanted)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
  }

  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add('dragging');
    const [start, from] = [down.clientX, width];
    const move = (event: PointerEvent) => set(from + start - event.clientX);
    const up = () => {
      document.body.classList.remove('dragging');
      splitter.removeEventListener('pointermove', move);
    };
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener('pointerup', up, { once: true });
    splitter.addEventListener('pointercancel', up, { once: true });
  });
  splitter.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: 10, ArrowRight: -10, Home: widest - width, End: narrowest - width }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  });
  set(initial);
}
