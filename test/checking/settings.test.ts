import { completeSettings } from '../../src/core/checking/settings';
import { settingsSchema } from '../../src/core/checking/settings-schema';

describe('settings', () => {
  it('keep what the user said and fill in the rest', () => {
    const settings = completeSettings({
      version: 1,
      agreement: 'a',
      tolerance: { months: 0.1 },
      profile: undefined,
    });
    expect(settings.tolerance).toEqual({ months: 0.1, designDays: 1, capacityDays: 2 });
    expect(settings.profile).toBe('standard');
    expect(settings.notifiedOn).toBeNull();
  });

  it('refuse an unknown key', () => {
    const result = settingsSchema.safeParse({ version: 1, agreement: 'a', tolerence: {} });
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['tolerence'] });
  });
});
