import { expect, test, vi } from 'vitest';
import { forgetDrafts } from './draft.ts';

test('whoever signs out leaves nothing that was half typed, and only that goes', () => {
  const kept: Record<string, unknown> = {
    'xuanwu-draft receive-roll-objection': '{"statement":"……"}',
    'xuanwu-draft register-voter': '{}',
    other: 'stays',
  };
  Object.defineProperty(kept, 'removeItem', {
    value: (name: string) => {
      delete kept[name];
    },
  });
  vi.stubGlobal('sessionStorage', kept);
  forgetDrafts();
  expect(kept).toEqual({ other: 'stays' });
  vi.unstubAllGlobals();
});
