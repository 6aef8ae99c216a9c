import { agreements } from '../../catalogue';
import { agreementSchema } from '../../core/agreement/schema';
import type { Agreement } from '../../core/agreement/schema';
import { Refusal } from '../refusal';
import { readJsonFile } from './json-file';

/** An agreement by its id, or from a JSON file of the schema; an id that is not built in is refused. */
export async function chooseAgreement(idOrFile: string, cwd: string): Promise<Agreement> {
  if (/\.json$/i.test(idOrFile)) return readJsonFile(idOrFile, cwd, agreementSchema);
  return builtIn(idOrFile);
}

export function builtIn(id: string): Agreement {
  const agreement = agreements.find((candidate) => candidate.id === id);
  if (agreement === undefined)
    throw new Refusal(({ settings }) =>
      settings.unknownAgreement(
        id,
        agreements.map((known) => known.id),
      ),
    );
  return agreement;
}

/** The agreement of the commands that list something, the first built-in one where none is named. */
export async function listedAgreement(idOrFile: string | undefined, cwd: string): Promise<Agreement> {
  if (idOrFile !== undefined) return chooseAgreement(idOrFile, cwd);
  return builtIn(agreements[0]?.id ?? '');
}
