/** The steps that the user guide shows still lead where its pictures were taken. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pngSize } from '../../scripts/docs/png-size';
import { guideScenes } from './guide-scenes';
import { servePreview } from './served';

jest.setTimeout(600_000);

const images = join(__dirname, '..', '..', 'docs', 'images');

const served = servePreview();

it('takes every picture of docs/images, in the size it is kept in', async () => {
  const taken: [string, ReturnType<typeof pngSize>][] = [];
  for await (const { name, image } of guideScenes(served.browser, served.url))
    taken.push([`${name}.png`, pngSize(image)]);
  const kept = readdirSync(images).map((name) => [name, pngSize(readFileSync(join(images, name)))] as const);
  expect(new Map(taken)).toEqual(new Map(kept));
});
