import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { targetText } from '@xuanwu/rules/statistics/targets.ts';
import type { SuperiorTarget } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Card, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { ActDrawer, required } from '../../widgets/act-form.tsx';
import { type TargetValues, TargetRows, targetsToSend, targetsToEdit } from './target-rows.tsx';

/** 上级的结构指标: what the superior office hopes for in every congress below it, and those of the offices above it. */
export function SuperiorTargets({ level }: { level: 'county' | 'township' }) {
  const { current } = useSession();
  const [isEditing, setEditing] = useState(false);
  const read = useRead<SuperiorTarget[]>('/api/superior-targets').data ?? [];
  const ofLevel = read.filter((target) => target.level === level);
  const own = ofLevel.filter(({ place }) => place === current?.county);
  return (
    <Card
      size="small"
      title={`${LEVELS[level]}人大代表的结构指标`}
      extra={
        <ActButton act="set-superior-targets" size="small" onClick={() => setEditing(true)}>
          {own.length > 0 ? '修改指标' : '录入指标'}
        </ActButton>
      }
    >
      {ofLevel.length === 0
        ? '还没有录入。录入以后，显示在下级的名单统计和看板上，只作指导，不是谁的条件。'
        : ofLevel.map((target) => (
            <div key={`${target.place} ${target.statistic}`}>
              {STRUCTURE_STATISTICS[target.statistic].title} {targetText(target)}
              <span className="shell-subtitle">
                （{target.by}，{target.document}）
              </span>
            </div>
          ))}
      {isEditing && <SuperiorTargetForm level={level} own={own} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function SuperiorTargetForm(props: {
  level: 'county' | 'township';
  own: readonly SuperiorTarget[];
  onClose: () => void;
}) {
  const { level, own, onClose } = props;
  return (
    <ActDrawer<'set-superior-targets', TargetValues & { readonly document: string }>
      act="set-superior-targets"
      title={`${LEVELS[level]}人大代表的结构指标`}
      draft={{ about: level }}
      initial={{ targets: targetsToEdit(own), ...(own[0] && { document: own[0].document }) }}
      input={({ document, targets }) => ({ level, document, targets: targetsToSend(targets) })}
      onClose={onClose}
    >
      <p>照本级的文件录入，辖区各级人大都看得到。指标只作指导，不会挡住任何名单。</p>
      <Form.Item name="document" label="文号" rules={required('请填文号')}>
        <Input maxLength={60} placeholder="如：黑市选发〔2016〕3号" />
      </Form.Item>
      <Flex vertical style={{ marginBlockEnd: 24 }}>
        <TargetRows />
      </Flex>
    </ActDrawer>
  );
}
