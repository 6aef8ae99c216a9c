/** The steps that the user guide shows still lead where its pictures were taken. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pngSize } from '../../scripts/docs/png-size';
import { startPreview } from '../../scripts/preview';
import { launchBrowser } from './chromium';
import { guideScenes } from './guide-scenes';

jest.setTimeout(600_000);

const images = join(__dirname, '..', '..', 'docs', 'images');
let browser: Browser;
let preview: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  [browser, preview] = await Promise.all([launchBrowser(), startPreview({ port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

it('takes every picture of docs/images, in the size it is kept in', async () => {
  const taken: [string, ReturnType<typeof pngSize>][] = [];
  for await (const { name, image } of guideScenes(browser, preview.url))
    taken.push([`${name}.png`, pngSize(image)]);
  const kept = readdirSync(images).map((name) => [name, pngSize(readFileSync(join(images, name)))] as const);
  expect(new Map(taken)).toEqual(new Map(kept));
});
