/** Serving from this machine to this machine alone, and showing it. */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ScriptRefusal } from '../run-script';

const localhost = '127.0.0.1';
/** Ports tried one after the other when the wanted one is taken. */
const attempts = 20;

/** The port that somebody typed. */
export function portIn(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ScriptRefusal(`${text} is no port.`);
  return port;
}

export interface LocalServer {
  readonly port: number;
  readonly url: string;
  /** Ends it, whoever is still connected. */
  close(): Promise<void>;
}

/** Answers this machine alone, on the wanted port or the next free one (0: any). */
export async function serveLocally(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse, notFound: () => void) => void,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end('Not found');
    if (!isForThisMachine(request)) return notFound();
    response.setHeader('X-Content-Type-Options', 'nosniff');
    try {
      answer(request, response, notFound);
    } catch (error) {
      // A file that is being built again, a range that ends before it begins: no reason to end the server.
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    }
  });
  const taken = await listen(server, port);
  return {
    port: taken,
    url: `http://${localhost}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  for (let wanted = port; ; wanted += 1)
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(wanted, localhost, () => {
          server.removeListener('error', fail);
          done();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : wanted;
    } catch (error) {
      const used = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!used || wanted - port >= attempts) throw error;
    }
}

/** Whether a request came by a name of this machine: another site's page could reach us by a host name of its own. */
function isForThisMachine({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, '');
  return host === localhost || host === 'localhost';
}

export function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  if (!command) return;
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  // Where no browser can be opened the printed address is enough.
  browser.on('error', () => undefined);
  browser.unref();
}
