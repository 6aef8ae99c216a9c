import { createCustomFunctions } from '../client/custom-functions';
import type { CustomFunction } from '../client/custom-functions';
import type { FunctionMetadata } from './custom-cells';
import type { PageLanguage } from './texts';

export interface LoadedFunction {
  readonly metadata: FunctionMetadata;
  readonly body: CustomFunction;
}

const registry = createCustomFunctions();
let loaded: Promise<void> | null = null;

/** The add-in's own `functions.js`, loaded into the page, with what `functions.json` says of each function. */
export async function loadFunctions(language: PageLanguage): Promise<readonly LoadedFunction[]> {
  loaded ??= loadScript();
  await loaded;
  const file = language === 'fr' ? 'functions.json' : 'functions.en.json';
  const answer = await fetch(`/addin/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const { functions } = (await answer.json()) as { functions: readonly FunctionMetadata[] };
  return functions.flatMap((metadata) => {
    const body = registry.associated.get(metadata.id);
    return body ? [{ metadata, body }] : [];
  });
}

function loadScript(): Promise<void> {
  Object.assign(globalThis, { CustomFunctions: registry.api });
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/addin/functions.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('functions.js'));
    document.head.append(script);
  });
}
