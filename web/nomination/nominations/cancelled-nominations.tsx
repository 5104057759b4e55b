import { ENTRY_MISTAKES } from '@xuanwu/rules/nomination-cancelling.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Collapse, Flex } from 'antd';
import { nominatedByMany } from '../words.ts';

/** 撤销的登记: what was entered by mistake, of whom, and why it no longer counts; to be seen for good. */
export function CancelledNominations({ cancelled }: Pick<Nominations, 'cancelled'>) {
  if (cancelled.length === 0) return null;
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'cancelled',
          label: `撤销的登记（${cancelled.length}）`,
          children: (
            <Flex vertical gap={8} component="ul" style={{ margin: 0, paddingInlineStart: 20 }}>
              {cancelled.map((each) => (
                <li key={each.id}>
                  {each.receivedOn} {nominatedByMany(each)}：{each.nominees.join('、')}
                  <div className="shell-subtitle">
                    {each.cancelledOn} 撤销，{ENTRY_MISTAKES[each.mistake]}：{each.explanation}
                  </div>
                </li>
              ))}
            </Flex>
          ),
        },
      ]}
    />
  );
}
