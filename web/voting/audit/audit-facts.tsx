import { METHOD_WORDS } from '@xuanwu/rules/audit/claim-words.ts';
import type { AuditView } from '@xuanwu/server/phases/voting/audit/audit-view.schema.ts';
import { Descriptions } from 'antd';
import { grouped } from '../../widgets/words.ts';

/** 审计的基本情况: what was fixed, what was thrown. */
export function AuditFacts({ audit }: { audit: AuditView }) {
  const { number, riskPercent, method, bundles, draws, dice } = audit;
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, sm: 2, lg: 3 }}
      items={[
        { label: '审计', children: `第 ${number} 次` },
        { label: '风险限度', children: `${riskPercent}%` },
        { label: '各捆', children: `${grouped(bundles)} 捆，数已封存` },
        { label: '抽取办法', children: METHOD_WORDS[method] },
        { label: dice === null ? '预计抽取' : '抽取', children: `${grouped(draws)} 次` },
        ...(dice === null
          ? []
          : [
              {
                label: '掷骰',
                children: (
                  <span className="dice-throws">{dice.throws.replaceAll(/(.{5})(?=.)/g, '$1 ')}</span>
                ),
              },
              { label: '时间和地点', children: `${dice.thrownOn}，${dice.place}` },
              { label: '在场', children: dice.witnesses.join('、') },
            ]),
      ]}
    />
  );
}
