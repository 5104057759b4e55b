/** 封存的理由举例. */
import { type Sealing, sealingBalances, sealingComplete } from '../ballot-sealing.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Reason } from '../ruling.ts';

/** 封存的理由举例 */
export function closingExamples(electionDay: CivilDate): readonly Reason[] {
  const sealing: Sealing = {
    electionDay,
    scrutineers: 2,
    packages: [
      { contents: 'used', count: 431, seal: '0001' },
      { contents: 'unused', count: 65, seal: '0002' },
      { contents: 'sheets', count: 4, seal: '0003' },
    ],
  };
  return [
    ...sealingComplete(sealing),
    ...sealingBalances(sealing, { used: 431, spoiled: 3, unused: 65, placesOpen: 1 }),
  ];
}
