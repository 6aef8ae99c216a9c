/** `npm start` gives Excel a manifest and serves what it names: Microsoft's tool starts only the server it is told of. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Configuration } from 'webpack';
import { manifestFor } from '../../scripts/build-manifest';
import { refuseUnready, refuseUsed } from '../../scripts/dev-ready';

const root = join(__dirname, '..', '..');
const { scripts, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** How the development server is set up for a user with these files at home. */
function serverOf(certificates: readonly string[]) {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const folder = join(home, '.office-addin-dev-certs');
  mkdirSync(folder);
  for (const name of certificates) writeFileSync(join(folder, name), '');
  try {
    jest.resetModules();
    jest.doMock('node:os', () => ({ ...jest.requireActual<object>('node:os'), homedir: () => home }));
    const configure =
      jest.requireActual<(env: unknown, argv: object) => Configuration[]>('../../webpack.config');
    const [pane] = configure({}, { mode: 'development' });
    const server = (pane as { devServer: { port: number; server: unknown } }).devServer;
    return { ...server, folder };
  } finally {
    rmSync(home, { recursive: true });
  }
}

it('starts the server of the add-in, at the address of the local manifest', () => {
  const [, command = '', port] = /--dev-server "npm run (\w+)" --dev-server-port (\d+)$/.exec(
    scripts.start!,
  )!;
  expect(scripts[command]).toContain('webpack serve');
  expect(Number(port)).toBe(serverOf([]).port);
  expect(readFileSync(join(root, 'scripts', 'build.ts'), 'utf8')).toContain(`'https://localhost:${port}'`);
});

it('installs certificates that Excel trusts and serves with them, and with those of webpack where there are none', () => {
  expect(scripts.start).toContain('office-addin-dev-certs install');
  expect(devDependencies).toHaveProperty('office-addin-dev-certs');
  const { server, folder } = serverOf(['ca.crt', 'localhost.crt', 'localhost.key']);
  expect(server).toEqual({
    type: 'https',
    options: {
      ca: join(folder, 'ca.crt'),
      cert: join(folder, 'localhost.crt'),
      key: join(folder, 'localhost.key'),
    },
  });
  expect(serverOf(['ca.crt']).server).toBe('https');
});

it('serves nothing that Excel could not take: no manifest, that of another address, a port that is used', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  expect(() => refuseUnready(dist)).toThrow('run "npm run build" first');
  writeFileSync(join(dist, 'manifest.xml'), manifestFor('https://bordereau.example.org'));
  expect(() => refuseUnready(dist)).toThrow('without ADDIN_URL');
  writeFileSync(join(dist, 'manifest.xml'), manifestFor(`https://localhost:${serverOf([]).port}`));
  expect(() => refuseUnready(dist)).not.toThrow();
  rmSync(dist, { recursive: true });

  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  await expect(refuseUsed(port)).rejects.toThrow(`Port ${port}`);
  await new Promise((resolve) => other.close(resolve));
  await expect(refuseUsed(port)).resolves.toBeUndefined();
});
