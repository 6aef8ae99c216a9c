import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import frFR from '@univerjs/preset-sheets-core/locales/fr-FR';
import '@univerjs/preset-sheets-core/lib/index.css';
import { CalculationMode } from '@univerjs/sheets-formula';
import type { CustomFunction } from '../client/custom-functions';
import type { Host } from '../host/host';
import { cellFunction } from './custom-cells';
import type { FunctionMetadata } from './custom-cells';
import { gridWorkbook } from './grid-data';
import { followGrid } from './follow-grid';
import { followModel } from './follow-model';
import { showNames } from './grid-names';
import { showCharts } from './show-charts';
import type { PageLanguage } from './texts';

interface GridOptions {
  readonly host: Host;
  readonly container: HTMLElement;
  readonly language: PageLanguage;
  readonly dark: boolean;
  readonly functions: readonly { readonly metadata: FunctionMetadata; readonly body: CustomFunction }[];
}

/** The grid on the page, kept in step with the workbook both ways. */
export interface Grid {
  setDark(dark: boolean): void;
  dispose(): void;
}

export function showGrid({ host, container, language, dark, functions }: GridOptions): Grid {
  const locale = language === 'fr' ? LocaleType.FR_FR : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [LocaleType.FR_FR]: frFR, [LocaleType.EN_US]: enUS },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const entry of preset.plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(gridWorkbook(host.workbook, language));
  showNames(api, host.workbook);
  // Only now: functions registered before a workbook is there are lost.
  for (const { metadata, body } of functions)
    api.getFormula().registerFunction(`MARCHE.${metadata.name}`, cellFunction(metadata, body) as never, {
      description: functionHelp(metadata),
    });

  const applying = { now: false };
  const stopGrid = followGrid(api, workbook, host, applying);
  const stopModel = followModel(api, workbook, host.workbook, applying);
  const stopCharts = showCharts(api, workbook, host, container);
  return {
    setDark: (on) => api.toggleDarkMode(on),
    dispose: () => {
      stopGrid();
      stopModel();
      stopCharts();
      univer.dispose();
    },
  };
}

/** What the formula bar shows while one of our functions is typed. */
function functionHelp(metadata: FunctionMetadata): IFunctionInfo {
  const user = 15; // FunctionType.User
  return {
    functionName: `MARCHE.${metadata.name}`,
    functionType: user,
    description: metadata.description ?? '',
    abstract: metadata.description ?? '',
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
