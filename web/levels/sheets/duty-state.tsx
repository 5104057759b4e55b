import type { SheetDuty } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { Tag } from 'antd';

const STATES: Readonly<Record<SheetDuty['state'], readonly [string, string]>> = {
  none: ['未生成', 'default'],
  draft: ['已生成，未报送', 'gold'],
  sent: ['已报送', 'green'],
  late: ['逾期', 'red'],
};

/** 一期办到哪里, 催报过的写明。 */
export function DutyState({ duty, isAbove = false }: { duty: SheetDuty; isAbove?: boolean }) {
  const [words, colour] =
    isAbove && duty.state !== 'sent' && duty.state !== 'late' ? ['未到', 'default'] : STATES[duty.state];
  return (
    <>
      <Tag color={colour}>{words}</Tag>
      {duty.state !== 'sent' && duty.reminded.length > 0 && (
        <Tag color="orange">已催报 {duty.reminded.length} 次</Tag>
      )}
    </>
  );
}
