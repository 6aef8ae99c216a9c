/** Letters that are handed on at a time: many findings, and little beside what the check itself takes. */
const partLength = 65_536;

/**
 * What `JSON.stringify(value, null, 2)` writes, part by part. A list may be any iterable: what it holds is made when its
 * turn comes, and neither the whole list nor the whole text is in memory at a time.
 */
export function* jsonInParts(value: unknown): Generator<string, void> {
  let part = '';
  for (const piece of pieces(value, '\n')) {
    part += piece;
    if (part.length < partLength) continue;
    yield part;
    part = '';
  }
  yield part;
}

/** `line`: a line break, and the blanks that the next line begins with. */
function* pieces(value: unknown, line: string): Generator<string, void> {
  const inner = `${line}  `;
  if (isPending(value)) {
    let opening = '[';
    for (const item of value) {
      yield opening + inner;
      yield* pieces(item, inner);
      opening = ',';
    }
    yield opening === '[' ? '[]' : `${line}]`;
  } else if (holdsPending(value)) {
    let opening = '{';
    for (const [name, part] of Object.entries(value)) {
      yield `${opening}${inner}${JSON.stringify(name)}: `;
      yield* pieces(part, inner);
      opening = ',';
    }
    yield `${line}}`;
  } else {
    // Of a text in JSON no line is broken.
    yield JSON.stringify(value, null, 2).replaceAll('\n', line);
  }
}

/** A list whose items are not made yet. */
function isPending(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

function holdsPending(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.values(value).some(isPending);
}
