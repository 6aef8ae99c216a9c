import type { CalculationMode } from '../../workbook/workbook-model';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';

const modes: readonly string[] = ['Automatic', 'AutomaticExceptTables', 'Manual'] satisfies CalculationMode[];
const french = (host: Host) => host.locale.startsWith('fr');

export const application = defineClass<Host>({
  name: 'Application',
  read: {
    calculationMode: (host) => host.workbook.calculationMode,
    calculationState: (host) => (host.workbook.calculationPending ? 'Pending' : 'Done'),
    calculationEngineVersion: () => 191_029,
    decimalSeparator: (host) => (french(host) ? ',' : '.'),
    thousandsSeparator: (host) => (french(host) ? '\u202F' : ','),
    useSystemSeparators: () => true,
  },
  write: {
    calculationMode: (host, value) => {
      if (!modes.includes(String(value)))
        throw refuse.invalidArgument(`the calculation mode is one of ${modes.join(', ')}`);
      host.workbook.calculationMode = value as CalculationMode;
    },
  },
  open: {
    cultureInfo: (host) => host.object('CultureInfo', host),
  },
  call: {
    calculate: (host, args) => {
      args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
      host.workbook.tell({ kind: 'recalculate', author: 'addin' });
      return undefined;
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

export const cultureInfo = defineClass<Host>({
  name: 'CultureInfo',
  read: { name: (host) => host.locale },
  open: {
    numberFormat: (host) => host.object('NumberFormatInfo', host),
    datetimeFormat: (host) => host.object('DatetimeFormatInfo', host),
  },
});

export const numberFormatInfo = defineClass<Host>({
  name: 'NumberFormatInfo',
  read: {
    numberDecimalSeparator: (host) => (french(host) ? ',' : '.'),
    numberGroupSeparator: (host) => (french(host) ? '\u202F' : ','),
    currencySymbol: (host) => (french(host) ? '€' : '$'),
  },
});

export const datetimeFormatInfo = defineClass<Host>({
  name: 'DatetimeFormatInfo',
  read: {
    dateSeparator: () => '/',
    timeSeparator: () => ':',
    shortDatePattern: (host) => (french(host) ? 'dd/MM/yyyy' : 'M/d/yyyy'),
    longDatePattern: (host) => (french(host) ? 'dddd d MMMM yyyy' : 'dddd, MMMM d, yyyy'),
    longTimePattern: (host) => (french(host) ? 'HH:mm:ss' : 'h:mm:ss tt'),
  },
});

export const runtime = defineClass<Host>({
  name: 'Runtime',
  read: { enableEvents: (host) => host.eventsEnabled },
  write: {
    enableEvents: (host, value) => {
      host.eventsEnabled = value === true;
    },
  },
  quiet: ['enableEvents'],
});
