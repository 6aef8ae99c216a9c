import { createServer } from 'node:http';
import sirv from 'sirv';
import { close, listen, localhost } from '../../scripts/web/loopback';

interface ServedFolder {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of a folder from this machine to this machine, as they are. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  const port = await listen(server, 0);
  return { url: `http://${localhost}:${port}/`, close: () => close(server) };
}
