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

describe('the ribbon button', () => {
  type Command = (event: { completed: () => void }) => Promise<void>;

  function press(showAsTaskpane: () => Promise<void>): { done: Promise<void>; happened: string[] } {
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
    const done = commands.get('check')?.({ completed: () => happened.push('completed') });
    return { done: done ?? Promise.reject(new Error('nobody claims the command')), happened };
  }

  beforeEach(deafen);
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  it('tells Excel first that it is done, once, then opens the pane and has it check', async () => {
    const { done, happened } = press(() => Promise.resolve());
    await done;
    expect(happened).toEqual(['completed', 'shown']);
    expect(deafen()).toEqual(['check']);
  });

  it('keeps the request for later where Excel does not open the pane', async () => {
    const { done, happened } = press(() => Promise.reject(new Error('busy')));
    await done;
    expect(happened.filter((step) => step === 'completed')).toHaveLength(1);
    expect(deafen()).toEqual(['check']);
  });
});
