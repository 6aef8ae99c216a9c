/**
 * Imported before anything else that loads zod: it compiles its checks with `new Function` where it may, which the
 * content security policy of the pane forbids and reports.
 */
import { config } from 'zod';

config({ jitless: true });
