import { askPane, listenToRequests } from '../../src/commands/queue';
import type { PaneRequest } from '../../src/commands/queue';
import { associateCommands } from '../../src/excel/ribbon';

function deafen(): PaneRequest[] {
  const heard: PaneRequest[] = [];
  listenToRequests((request) => heard.push(request))();
  return heard;
}

describe('asking something of the pane', () => {
  beforeEach(deafen);

  it('waits for a pane that is not there yet, and counts once however often it was asked', () => {
    askPane('check');
    askPane('check');
    expect(deafen()).toEqual(['check']);
    expect(deafen()).toEqual([]);
  });

  it('reaches a pane that listens at once, until it stops listening', () => {
    const heard: PaneRequest[] = [];
    const stop = listenToRequests((request) => heard.push(request));
    askPane('check');
    askPane('check');
    stop();
    askPane('check');
    expect(heard).toEqual(['check', 'check']);
  });

  it('goes to the newest pane only', () => {
    const heard: string[] = [];
    const stopOld = listenToRequests(() => heard.push('old'));
    const stopNew = listenToRequests(() => heard.push('new'));
    stopOld();
    askPane('check');
    stopNew();
    expect(heard).toEqual(['new']);
  });
});

describe('acceptance point 39: a command of the ribbon, of a cell’s menu or of a shortcut', () => {
  type Command = (event?: { completed: () => void }) => Promise<void>;

  function press(
    action: string,
    showAsTaskpane: () => Promise<void>,
    byShortcut = false,
  ): { done: Promise<void>; happened: string[] } {
    const happened: string[] = [];
    const commands = new Map<string, Command>();
    Reflect.set(globalThis, 'Office', {
      actions: { associate: (name: string, command: Command) => commands.set(name, command) },
      addin: {
        showAsTaskpane: () => {
          happened.push('shown');
          return showAsTaskpane();
        },
      },
    });
    associateCommands();
    const event = byShortcut ? undefined : { completed: () => happened.push('completed') };
    const done = commands.get(action)?.(event);
    return { done: done ?? Promise.reject(new Error('nobody claims the command')), happened };
  }

  beforeEach(deafen);
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  const asked: readonly (readonly [string, readonly PaneRequest[]])[] = [
    ['check', ['check']],
    ['report', ['report']],
    ['summary', ['summaries']],
    ['checkLine', ['check-line']],
    ['pane', []],
  ];

  it.each(asked)(
    'tells Excel first that %s is done, once, then opens the pane for it',
    async (action, heard) => {
      const { done, happened } = press(action, () => Promise.resolve());
      await done;
      expect(happened).toEqual(['completed', 'shown']);
      expect(deafen()).toEqual(heard);
    },
  );

  it.each(asked)('keeps what %s asks for later where Excel does not open the pane', async (action, heard) => {
    const { done, happened } = press(action, () => Promise.reject(new Error('busy')));
    await done;
    expect(happened.filter((step) => step === 'completed')).toHaveLength(1);
    expect(deafen()).toEqual(heard);
  });

  it('does the same from a shortcut, which has no event to complete', async () => {
    const { done, happened } = press('check', () => Promise.resolve(), true);
    await done;
    expect(happened).toEqual(['shown']);
    expect(deafen()).toEqual(['check']);
  });
});
