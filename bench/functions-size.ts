import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { figure, type Inspection } from './bench';

/** What a cell loads, as a server sends it. */
export const inspection: Inspection = {
  id: 'functions-size',
  figures: () => {
    const bytes = brotliCompressSync(readFileSync(join(__dirname, '..', 'dist', 'functions.js'))).length;
    return [figure({ job: 'functions.js, brotli', unit: 'kB', reach: 30, stretch: 15 }, bytes / 1000)];
  },
};
