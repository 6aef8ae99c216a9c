import { agreements } from '../../catalogue';
import { defaultAmong } from '../../default-agreement';
import type { Fault } from '../../core/agreement/faults';
import { largestFile, readAgreement } from '../../core/agreement/read-agreement';
import type { Agreement } from '../../core/agreement/schema';
import { faultText, faultTexts } from '../../languages/fault-texts';
import type { TerminalTexts } from '../../languages/terminal-texts';
import { decodeText } from '../files/decode-text';
import { readBytes } from '../files/read-workbook';
import { Refusal } from '../refusal';
import type { GivenSettings } from './settings';

/** An agreement by its id, or from a JSON file of the schema; an id that is not built in is refused. */
export async function chooseAgreement(idOrFile: string, cwd: string): Promise<Agreement> {
  if (!/\.json$/i.test(idOrFile)) return agreementNamed(idOrFile, agreements, null);
  const bytes = await readBytes(idOrFile, cwd);
  const where = () => idOrFile;
  // Of a far too large file the size alone is told, without decoding it.
  if (bytes.length > largestFile * 2)
    throw refused(where, [
      { path: [], place: '', why: { reason: 'too-big', bytes: bytes.length, limit: largestFile } },
    ]);
  const text = decodeText(bytes);
  if (text === null) throw refused(where, [{ path: [], place: '', why: { reason: 'not-text' } }]);
  return parseAgreement(text, where);
}

/** The agreement that a workbook brings along. */
export function agreementOfWorkbook(text: string, file: string): Agreement {
  return parseAgreement(text, ({ agreement }) => agreement.storedIn(file));
}

function parseAgreement(text: string, where: (texts: TerminalTexts) => string): Agreement {
  const read = readAgreement(text);
  if (read.faults) throw refused(where, read.faults);
  return read.agreement;
}

function refused(where: (texts: TerminalTexts) => string, faults: readonly Fault[]): Refusal {
  const [only] = faults;
  if (only && faults.length === 1)
    return new Refusal((texts, language) => texts.agreement.faulty(where(texts), faultText(only, language)));
  return new Refusal(
    (texts, { say }) => texts.agreement.severalFaults(where(texts), faults.length, say),
    (language) => faultTexts(faults, language),
  );
}

/** The agreement of an id among those known; any other id is refused. `named`: the settings that name it. */
export function agreementNamed(
  id: string,
  known: readonly Agreement[],
  named: Pick<GivenSettings, 'where'> | null,
): Agreement {
  const agreement = known.find((candidate) => candidate.id === id);
  if (agreement === undefined)
    throw new Refusal((texts) =>
      texts.settings.unknownAgreement(
        named && named.where(texts),
        id,
        known.map((candidate) => candidate.id),
      ),
    );
  return agreement;
}

/** The agreements a workbook may be checked by: its own first, which stands for a built-in one of the same id. */
export function agreementsWith(own: Agreement | null): readonly Agreement[] {
  return own === null ? agreements : [own, ...agreements.filter(({ id }) => id !== own.id)];
}

/** To be told: an agreement that bears the id of a built-in one and says something else. */
export function borrowedId(agreement: Agreement): Refusal | null {
  const builtIn = agreements.find(({ id }) => id === agreement.id);
  if (builtIn === undefined || builtIn === agreement || JSON.stringify(builtIn) === JSON.stringify(agreement))
    return null;
  return new Refusal((texts) => texts.agreement.borrowedId(agreement.id, agreement.version));
}

/** The agreement of the commands that list something, the default one where none is named. */
export async function listedAgreement(idOrFile: string | undefined, cwd: string): Promise<Agreement> {
  return idOrFile === undefined ? defaultAmong(agreements) : chooseAgreement(idOrFile, cwd);
}
