import { expect, test } from 'vitest';
import { readMemberList } from './member-list.ts';

test('a list is read with its duties, blank lines and the space inside short names', () => {
  expect(readMemberList('甄委一　主任\n贾委二（副主任）\r\n\n艾　委\n游委四，委员', 'committee')).toEqual([
    { name: '甄委一', duty: 'chair' },
    { name: '贾委二', duty: 'vice-chair' },
    { name: '艾委', duty: 'member' },
    { name: '游委四', duty: 'member' },
  ]);
  expect(readMemberList('甄委一 组长', 'working-group')).toEqual([{ name: '甄委一', duty: 'chair' }]);
});
