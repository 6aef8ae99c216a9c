/** The servers of the preview and of the documentation, asked by what is not their own page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { serveDocs } from '../../scripts/docs';
import { startPreview } from '../../scripts/preview';
import type { LocalServer } from '../../scripts/web/loopback';
import { folder as newFolder } from '../cli/workbooks';

jest.setTimeout(300_000);

/** The status of a path asked for as it is written: `fetch` would put it right first. */
function statusOf(
  url: string,
  path: string,
  { host = '127.0.0.1', ...headers }: OutgoingHttpHeaders = {},
): Promise<number | string> {
  const { port } = new URL(url);
  return new Promise((done) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { ...headers, host: `${host}:${port}` } },
      (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      },
    );
    asked.setTimeout(5_000, () => asked.destroy(new Error('no answer')));
    asked.on('error', ({ message }) => done(message)).end();
  });
}

/** A site with a file beside it that nobody is to read. */
function site(): string {
  const dir = newFolder();
  mkdirSync(join(dir, 'site'));
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  mkdirSync(join(dir, 'site-of-others'));
  writeFileSync(join(dir, 'site-of-others', 'secret.txt'), 'secret');
  for (const name of ['index.html', 'taskpane.html'])
    writeFileSync(join(dir, 'site', name), '<!doctype html><meta charset="utf-8">');
  return join(dir, 'site');
}

const servers: Readonly<
  Record<string, readonly [base: string, start: (folder: string) => Promise<LocalServer>]>
> = {
  preview: ['/addin', (folder) => startPreview({ port: 0, site: folder })],
  documentation: ['', (folder) => serveDocs(folder, 0)],
};

beforeEach(() => jest.spyOn(console, 'error').mockImplementation());

describe.each(Object.entries(servers))('the server of the %s', (_, [base, start]) => {
  let server: LocalServer;
  const folder = site();
  beforeAll(async () => {
    server = await start(folder);
  });
  afterAll(() => server.close());

  it('goes on after addresses that are none', async () => {
    for (const path of ['//', '//[', '/%', '/%00', '/%E0%A4%A', '*', '?', `${base}//`, `${base}/%`])
      expect([path, await statusOf(server.url, path)]).toEqual([path, expect.any(Number)]);
    expect(await statusOf(server.url, `${base}/taskpane.html`)).toBe(200);
  });

  it('goes on after a range that ends before it begins', async () => {
    expect(await statusOf(server.url, `${base}/index.html`, { range: 'bytes=5-2' })).toEqual(
      expect.anything(),
    );
    expect(await statusOf(server.url, `${base}/index.html`)).toBe(200);
  });

  it('goes on after a page that is being built again', async () => {
    const page = join(folder, 'taskpane.html');
    rmSync(page);
    expect(await statusOf(server.url, `${base}/taskpane.html`)).toBeGreaterThanOrEqual(404);
    writeFileSync(page, '<!doctype html><meta charset="utf-8">');
    expect(await statusOf(server.url, `${base}/taskpane.html`)).toBe(200);
  });

  it('gives nothing that lies outside of its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '/../site-of-others/secret.txt',
      '/..%2fsite-of-others%2fsecret.txt',
      '//etc/passwd',
    ])
      expect([path, await statusOf(server.url, base + path)]).toEqual([path, 404]);
  });

  it('answers no other name than that of this machine', async () => {
    expect(await statusOf(server.url, `${base}/taskpane.html`, { host: 'localhost' })).toBe(200);
    for (const host of ['example.org', 'localhost.example.org', '127.0.0.1.example.org'])
      expect([host, await statusOf(server.url, `${base}/taskpane.html`, { host })]).toEqual([host, 404]);
  });
});
