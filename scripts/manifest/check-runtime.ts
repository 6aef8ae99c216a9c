/** The shared runtime and the oldest Excel: pane, ribbon and functions in one page, from one floor up. */
import { all, resourceOf, value, type ManifestCheck } from './elements';

/** Excel 2021 has all of it; what is newer is asked for at run time. */
export const requirementFloor: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.2',
  ExcelApi: '1.11',
};

export const floor: ManifestCheck = ({ document }) => {
  const stated = Object.fromEntries(
    all(document, 'Set').map((set) => [value(set, 'Name'), value(set, 'MinVersion')]),
  );
  const names = new Set([...Object.keys(stated), ...Object.keys(requirementFloor)]);
  return [...names]
    .filter((name) => stated[name] !== requirementFloor[name])
    .map(
      (name) =>
        `Requirements: ${name} ${stated[name] ?? 'missing'}, not ${requirementFloor[name] ?? 'asked for'}.`,
    );
};

export const oneRuntime: ManifestCheck = ({ document }) => {
  const runtimes = all(document, 'Runtime');
  const page = value(runtimes[0], 'resid');
  const shown = all(document, 'Action').flatMap((action) => all(action, 'SourceLocation'));
  const sharing = [
    ...all(document, 'FunctionFile'),
    ...all(document, 'Page').flatMap((one) => all(one, 'SourceLocation')),
    ...shown,
  ];
  const start = all(document, 'DefaultSettings').flatMap((one) => all(one, 'SourceLocation'))[0];
  return [
    ...(runtimes.length === 1 ? [] : [`Runtimes: ${runtimes.length}, not one.`]),
    ...(value(runtimes[0], 'lifetime') === 'long'
      ? []
      : ['Runtime: functions stop with the pane unless its lifetime is "long".']),
    ...sharing
      .filter((element) => value(element, 'resid') !== page)
      .map(
        (element) =>
          `${element.parentElement?.localName}/${element.localName}: "${value(element, 'resid')}", not the page of the runtime.`,
      ),
    ...(value(start, 'DefaultValue') === value(resourceOf(document, runtimes[0]), 'DefaultValue')
      ? []
      : ['DefaultSettings: not the page of the runtime.']),
    // An action with a pane of its own is not in the shared runtime.
    ...all(document, 'TaskpaneId').map(() => 'TaskpaneId: not with a shared runtime.'),
  ];
};

/** Excel takes a namespace that reads as a cell address for the cell. */
export const namespace: ManifestCheck = ({ document }) =>
  all(document, 'Namespace')
    .map((element) => value(resourceOf(document, element), 'DefaultValue'))
    .filter((name) => !/^[A-Z]{4,32}$/.test(name))
    .map((name) => `Namespace: "${name}" is not four to thirty-two capitals.`);
