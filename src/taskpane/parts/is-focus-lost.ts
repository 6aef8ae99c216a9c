/** Whether what had the focus went away with it, while the user is in the pane. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body && document.hasFocus();
}
