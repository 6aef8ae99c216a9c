/**
 * Microsoft's own client library over our host: its requests are turned into the host's steps and the host's answers
 * into its results. It runs unmodified, in a context of its own, through the bridge it looks for at start-up.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { Answer, Json, Loaded, Step } from '../../preview/client/protocol';
import type { Host } from '../../preview/host/host';

interface ObjectPath {
  readonly Id: number;
  /** 1 the workbook, 3 a method's result, 4 a property, 5 an item of a collection. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The library's `Excel`, talking to the host. */
export function microsoftExcel(host: Host): typeof Excel {
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: Request | string } };
      const request = typeof message.body === 'string' ? (JSON.parse(message.body) as Request) : message.body;
      void answer(host, request).then((body) =>
        bridge.onMessageFromHost(
          JSON.stringify({
            id,
            type: 2,
            message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
          }),
        ),
      );
    },
  };
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    _richApiNativeBridge: bridge,
    location: { href: 'https://localhost/' },
    navigator: { userAgent: 'Node' },
  };
  for (const name of ['window', 'self', 'global']) globals[name] = globals;
  const file = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  runInContext(readFileSync(file, 'utf8'), createContext(globals), { filename: file });
  return globals.Excel as typeof Excel;
}

let sessions = 1_000;

/** One request of the library as one batch of the host. */
async function answer(host: Host, { Actions, ObjectPaths }: Request) {
  const steps: Step[] = [];
  const opened = new Map<number, number>();
  /** Step that answers each action; none for what only the library's bookkeeping asks. */
  const stepOf = new Map<number, number>();

  const open = (id: number): number => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const path = ObjectPaths[id];
    if (!path) throw new Error(`The request has no object path ${id}.`);
    const { ObjectPathType: type, Name, ParentObjectPathId, ArgumentInfo } = path;
    if (type === 1) steps.push({ do: 'open', object: id, from: { root: 'Workbook' } });
    else {
      const parent = open(ParentObjectPathId ?? 0);
      const args = toArguments(ArgumentInfo, open);
      const member = type === 5 ? 'getItem' : camel(Name);
      steps.push({ do: 'open', object: id, from: { parent, member, ...(type === 4 ? {} : { args }) } });
    }
    opened.set(id, id);
    stepOf.set(-id, steps.length - 1);
    // Excel tells the id of what a request creates: the library finds it by that id from then on.
    if (type === 3 && Name === 'Add') steps.push({ do: 'load', object: id, select: ['id'] });
    return id;
  };

  for (const { Id, ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo } of Actions) {
    const object = open(ObjectPathId);
    if (ActionType === 1) stepOf.set(Id, stepOf.get(-ObjectPathId) ?? 0);
    else if (Name.startsWith('_')) continue;
    else {
      if (ActionType === 2)
        steps.push({ do: 'load', object, select: (QueryInfo?.Select ?? []).map(camelPath) });
      else if (ActionType === 3)
        steps.push({ do: 'call', object, member: camel(Name), args: toArguments(ArgumentInfo, open) });
      else
        steps.push({ do: 'set', object, member: camel(Name), value: ArgumentInfo?.Arguments?.[0] ?? null });
      stepOf.set(Id, steps.length - 1);
    }
  }

  const batch = { session: (sessions += 1), steps };
  const { results, error } = JSON.parse(await host.execute(JSON.stringify(batch))) as Answer;
  return {
    Results: Actions.flatMap((action) => {
      const step = stepOf.get(action.Id);
      if (step === undefined) return [{ ActionId: action.Id, Value: null }];
      if (step >= results.length) return [];
      const path = ObjectPaths[action.ObjectPathId];
      const created = action.ActionType === 1 && path?.ObjectPathType === 3 && path.Name === 'Add';
      const value = created
        ? { _Id: (results[step + 1] as Loaded | undefined)?.values?.id }
        : valueOf(action, results[step] ?? null);
      return [{ ActionId: action.Id, Value: value }];
    }),
    ...(error ? { Error: { Code: error.code, Message: error.message, Location: error.location } } : {}),
  };
}

function camelPath(path: string): string {
  return path.split('/').map(camel).join('/');
}

function toArguments(
  { Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {},
  open: (id: number) => number,
) {
  return Arguments.map((value, index): Json => {
    const path = ReferencedObjectPathIds[index];
    return typeof path === 'number' && path > 0 ? { $object: open(path) } : value;
  });
}

/** A result in the library's shape: PascalCase names, `_Items` with `_Id`, `null` for a null object. */
function valueOf({ ActionType }: Action, result: Answer['results'][number]): unknown {
  if (ActionType === 1) return (result as { isNull?: boolean } | null)?.isNull ? null : {};
  if (ActionType === 2) return loadedValue(result as Loaded);
  return result;
}

function loadedValue({ isNull, values = {}, objects = {}, items }: Loaded): unknown {
  if (isNull) return null;
  const own = Object.fromEntries([
    ...Object.entries(values).map(([name, value]) => [pascal(name), value]),
    ...Object.entries(objects).map(([name, loaded]) => [pascal(name), loadedValue(loaded)]),
  ]) as Record<string, unknown>;
  if (!items) return own;
  return {
    ...own,
    _Items: items.map(({ loaded }) => ({ _Id: loaded.values?.id, ...(loadedValue(loaded) as object) })),
  };
}
