import { memberTable } from '../client/member-table';
import type { Json, Loaded } from '../client/protocol';
import type { Host } from './host';
import { isNewer } from './requirement';
import type { HostObject } from './host-class';
import { refuse } from './refuse';

/** Reads the asked properties of an object, of the objects it leads to ("format/fill/color") and of its items. */
export function loadObject(
  host: Host,
  object: HostObject,
  select: readonly string[],
  numberItem: (item: HostObject) => number,
): Loaded {
  if (object.target === null) return { isNull: true };
  const hostClass = host.classOf(object.type);
  hostClass.alive?.(object.target, host);
  const itemType = memberTable.classes[object.type]?.items;
  const own = new Set<string>();
  const deeper = new Map<string, string[]>();
  const ofItems: string[] = [];
  for (const path of expand(host, object.type, select)) {
    const [first = '', ...rest] = path.split('/');
    if (first === 'items' && itemType)
      ofItems.push(...(rest.length ? [rest.join('/')] : scalars(host, itemType)));
    else if (itemType && !memberTable.classes[object.type]?.members[first]) ofItems.push(path);
    else if (rest.length) deeper.set(first, [...(deeper.get(first) ?? []), rest.join('/')]);
    else own.add(first);
  }

  const values: Record<string, Json> = {};
  const objects: Record<string, Loaded> = {};
  for (const name of own) {
    const member = host.known(object.type, name);
    if (member.kind === 'object') {
      if (member.args)
        throw refuse.invalidArgument(`${object.type}.${name} is a method: it cannot be loaded`);
      const next = host.follow(object, name, []);
      objects[name] = loadObject(host, next, scalars(host, next.type), numberItem);
      continue;
    }
    if (member.kind !== 'read-only' && member.kind !== 'settable')
      throw refuse.invalidArgument(`${object.type}.${name} cannot be loaded`);
    const read = hostClass.read?.[name];
    if (!read) throw refuse.notImitated(`reading ${object.type}.${name}`);
    values[name] = read(object.target, host);
  }
  for (const [name, paths] of deeper)
    objects[name] = loadObject(host, host.follow(object, name, []), paths, numberItem);

  const loaded: Loaded = {
    ...(Object.keys(values).length ? { values } : {}),
    ...(Object.keys(objects).length ? { objects } : {}),
  };
  if (!itemType || (!ofItems.length && select.length)) return loaded;
  const items = hostClass.items?.(object.target, host);
  if (!items) throw refuse.notImitated(`the items of ${object.type}`);
  return {
    ...loaded,
    items: items.map((item) => ({
      object: numberItem(item),
      loaded: loadObject(host, item, ofItems, numberItem),
    })),
  };
}

/** No selection, or "$all", means every value the host can give. */
function expand(host: Host, type: string, select: readonly string[]): readonly string[] {
  if (select.length && !select.includes('$all')) return select;
  const itemType = memberTable.classes[type]?.items;
  return [
    ...scalars(host, type),
    ...(itemType ? scalars(host, itemType).map((name) => `items/${name}`) : []),
  ];
}

function scalars(host: Host, type: string): string[] {
  return Object.keys(host.classOf(type).read ?? {}).filter((name) => {
    const set = memberTable.classes[type]?.members[name]?.set;
    return !set || !isNewer(set, host.excelApi);
  });
}
