/** The page in whose frame a pane is measured: an Excel that is there at once, and whose workbook never answers. */
import { hello, type Welcome } from '../../preview/client/messages';

const { port1, port2 } = new MessageChannel();
// A port nobody holds is closed.
Object.assign(window, { kept: port1 });

addEventListener('message', ({ data, source }) => {
  const welcome: Welcome = { welcome: { language: 'fr-FR', theme: 'light' } };
  if (data === hello && source)
    source.postMessage(welcome, { targetOrigin: location.origin, transfer: [port2] });
});

const frame = document.createElement('iframe');
frame.style.cssText = 'width: 320px; height: 700px; border: 0';
frame.src = decodeURIComponent(location.hash.slice(1));
document.body.append(frame);
