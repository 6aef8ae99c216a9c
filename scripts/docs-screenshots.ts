/** `npm run docs:screenshots`: takes the pictures of the user guide anew, into `docs/images`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from '../test/browser/chromium';
import { guideScenes } from '../test/browser/guide-scenes';
import { startPreview } from './preview';
import { runWithoutOptions } from './run-script';

const images = join(__dirname, '..', 'docs', 'images');

async function main(): Promise<void> {
  const preview = await startPreview({ port: 0 });
  try {
    await withBrowser(async (browser) => {
      for await (const { name, image } of guideScenes(browser, preview.url)) {
        writeFileSync(join(images, `${name}.png`), image);
        console.log(`${name}.png, ${Math.round(image.length / 1000)} kB`);
      }
    });
  } finally {
    await preview.close();
  }
}

runWithoutOptions(main);
