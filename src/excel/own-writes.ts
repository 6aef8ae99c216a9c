/** How long (ms) Excel may take to tell of a change; after that it is not ours any more. */
const patience = 5_000;

/** Changes the add-in itself has just made, so that hearing of them is no news: nothing may react to its own writes. */
export class OwnWrites {
  private expected: { readonly sheetId: string; readonly address: string; readonly until: number }[] = [];

  /**
   * To be called before the write: Excel may tell of it before it answers. Where the write is refused nothing comes of
   * it, and the returned function says so: the next change of that cell is somebody else's.
   */
  expect(sheetId: string, address: string): () => void {
    const own = { sheetId, address, until: Date.now() + patience };
    this.expected.push(own);
    return () => {
      this.expected = this.expected.filter((other) => other !== own);
    };
  }

  /** Whether the change is one of ours, each of which is told of once. */
  take(sheetId: string, address: string): boolean {
    this.expected = this.expected.filter(({ until }) => until >= Date.now());
    const at = this.expected.findIndex((own) => own.sheetId === sheetId && own.address === address);
    if (at < 0) return false;
    this.expected.splice(at, 1);
    return true;
  }
}
