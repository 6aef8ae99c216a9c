/**
 * Hands the custom functions to Excel, at once when this file loads and before anything else of the add-in: a
 * formula calculated meanwhile would stay on #NAME?. Nothing here needs Office, React or the Excel API.
 */
import { functions } from '../functions';
import { FunctionRefusal } from '../functions/refusal';

const failure = new FunctionRefusal('value', {
  fr: 'Le calcul a échoué de façon inattendue. Vérifiez les arguments, puis rechargez le complément.',
  en: 'The calculation failed unexpectedly. Check the arguments, then reload the add-in.',
});

/** French unless the host says that it speaks English; a bare runtime has no Office to ask. */
function speaksEnglish(): boolean {
  try {
    return typeof Office !== 'undefined' && Office.context.displayLanguage.toLowerCase().startsWith('en');
  } catch {
    return false;
  }
}

function excelError(error: unknown): CustomFunctions.Error {
  const refusal = error instanceof FunctionRefusal ? error : failure;
  const code =
    refusal.code === 'not-available'
      ? CustomFunctions.ErrorCode.notAvailable
      : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, speaksEnglish() ? refusal.en : refusal.fr);
}

/** Nothing but our errors leaves a function, and no result that Excel would show as 0. */
function guarded(evaluate: (...given: unknown[]) => unknown): (...given: unknown[]) => unknown {
  return (...given) => {
    let result: unknown;
    try {
      result = evaluate(...given);
    } catch (error) {
      throw excelError(error);
    }
    if (result === null || result === undefined || Number.isNaN(result)) throw excelError(null);
    return result;
  };
}

for (const [id, evaluate] of Object.entries(functions))
  // Excel passes cells: each function says in its own file what it makes of them.
  CustomFunctions.associate(id, guarded(evaluate as (...given: unknown[]) => unknown));
