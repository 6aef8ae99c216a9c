import sirv from 'sirv';
import { serveLocally, type LocalServer } from '../../scripts/web/loopback';

/** Serves the files of a folder from this machine to this machine, as they are. */
export function serveFolder(folder: string): Promise<LocalServer> {
  return serveLocally(0, sirv(folder, { dev: true }));
}
