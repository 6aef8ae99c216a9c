const signature = '89504e470d0a1a0a';

/** Width and height of a PNG, in pixels; `null` for anything else. */
export function pngSize(file: Buffer): { readonly width: number; readonly height: number } | null {
  if (file.length < 24 || file.toString('hex', 0, 8) !== signature) return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
