import { readFile, realpath } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { Refusal } from '../refusal';
import type { TerminalTexts } from '../../languages/terminal-texts';
import { withinCellLimit } from './cell-limit';
import { readCsv } from './csv';
import type { CsvFile } from './csv';
import { OfficePackage } from './package';
import { storedChoices } from './stored-choices';
import { readSheets } from './xlsx';
import type { SheetsOfFile } from './xlsx';

export interface WorkbookFile extends SheetsOfFile {
  /** The path as the user gave it. */
  readonly path: string;
  /** One-based lines of a text file with signs of another encoding. */
  readonly wrongLines: readonly number[];
  /** What the workbook stores of the user's choices, as text. */
  readonly settings: string | null;
  /** The findings a reviewer set aside, as text. */
  readonly waivers: string | null;
  /** Which header is which column, as text. */
  readonly mapping: string | null;
  /** An agreement that the workbook brings along, as text. */
  readonly agreement: string | null;
}

/** Reads an order workbook, never writes it. Refuses, with a sentence, whatever cannot be checked. */
export async function readWorkbook(path: string, cwd: string): Promise<WorkbookFile> {
  const extension = extname(path).toLowerCase();
  const bytes = await readBytes(path, cwd);
  if (basename(path).startsWith(lockPrefix)) throw new Refusal((texts) => texts.file.lockFile(path));
  if (bytes.length === 0) throw new Refusal((texts) => texts.file.empty(path));
  if (extension === '.csv') {
    const { snapshot: read, wrongLines } = csvOf(bytes, path);
    const { snapshot, cut } = withinCellLimit(read);
    return {
      path,
      snapshots: [snapshot],
      unreadable: [],
      cut: new Map([[snapshot.name, cut]]),
      wrongLines,
      settings: null,
      waivers: null,
      mapping: null,
      agreement: null,
    };
  }
  if (extension !== '.xlsx' && extension !== '.xlsm')
    throw new Refusal((texts) => texts.file.otherFormat(path, extension));
  if (startsWith(bytes, compoundSignature))
    throw new Refusal((texts) =>
      isEncrypted(bytes) ? texts.file.encrypted(path) : texts.file.otherFormat(path, '.xls'),
    );
  if (!startsWith(bytes, zipSignature)) throw new Refusal((texts) => texts.file.corrupt(path));
  const parts = await OfficePackage.open(bytes, path);
  if (parts.has('content.xml')) throw new Refusal((texts) => texts.file.otherFormat(path, '.ods'));
  return { path, wrongLines: [], ...(await readSheets(parts, path)), ...(await storedChoices(parts)) };
}

/** A price schedule in a CSV file of its own. */
export async function readCsvFile(path: string, cwd: string): Promise<CsvFile> {
  return csvOf(await readBytes(path, cwd), path);
}

function csvOf(bytes: Buffer, path: string): CsvFile {
  if (startsWith(bytes, zipSignature)) throw new Refusal((texts) => texts.file.workbookNamedCsv(path));
  return readCsv(bytes, path, basename(path, extname(path)));
}

/** The same for every name that leads to one file; for a file that cannot be found, what it would be. */
export async function placeOf(path: string, cwd: string): Promise<string> {
  return realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
}

/** The bytes of a file; a file that is missing, a folder or locked is refused with what to do. */
export async function readBytes(path: string, cwd: string): Promise<Buffer> {
  if (path.trim() === '') throw new Refusal((texts) => texts.file.noName);
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const code = systemCode(error);
    throw new Refusal((texts) => unreadable(texts, path, code));
  }
}

/** "ENOENT" and the like; "" for any other error. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function unreadable(texts: TerminalTexts, path: string, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return texts.file.notFound(path);
  if (code === 'EISDIR') return texts.file.folder(path);
  if (code === 'ERR_FS_FILE_TOO_LARGE') return texts.file.tooLarge(path);
  return texts.file.noAccess(path);
}

/** Of the small file that Excel keeps beside a workbook while it is open; the shell takes it for one of "*.xlsx". */
const lockPrefix = '~$';
const zipSignature = [0x50, 0x4b];
/** Both of a password-protected .xlsx and of an .xls. */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A protected workbook is a compound file with a stream named "EncryptedPackage", in utf-16. */
function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
