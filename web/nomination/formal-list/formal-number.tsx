import { articleOf } from '@xuanwu/rules/articles.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Descriptions, Flex } from 'antd';
import { Explained } from '../../widgets/explained.tsx';
import { rangeOf } from './check-formal-list.ts';
import { standing } from '../words.ts';

/** 差额: how many may stand for these seats, how many were nominated, how many are to stand, and what follows. */
export function FormalNumber(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  basis: ConsultationView['basis'] | undefined;
  ruling: Ruling;
  formal: number;
}) {
  const { constituency, nominations, basis, ruling, formal } = props;
  const { range } = nominations;
  const candidates = standing(nominations);
  const surplus = rangeOf(constituency);
  return (
    <Flex vertical gap={12} style={{ marginBlockEnd: 16 }}>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 4 }}
        items={[
          { label: '应选名额', children: constituency.seats },
          {
            label: '可以列入',
            children: (
              <Explained title="正式代表候选人的人数" reasons={surplus?.reasons ?? []}>
                {range.min === range.max ? range.min : `${range.min} 至 ${range.max}`} 人
              </Explained>
            ),
          },
          { label: '初步代表候选人', children: `${candidates.length} 人` },
          {
            label: '拟列入',
            children: (
              <Explained title="拟列入的人数" reasons={ruling.reasons} danger={!ruling.permitted}>
                {formal} 人，{ruling.permitted ? '符合' : '不符合'}
              </Explained>
            ),
          },
        ]}
      />
      <WhatFollows constituency={constituency} nominations={nominations} basis={basis} />
    </Flex>
  );
}

function WhatFollows(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  basis: ConsultationView['basis'] | undefined;
}) {
  const { range } = props.nominations;
  const { unfinished, primarySelected, list } = props.basis ?? NOTHING;
  const candidates = standing(props.nominations);
  const article = articleOf('formal-within', props.constituency.electionDay);
  const unlisted = candidates.filter(({ listedOn }) => listedOn === null).map(({ name }) => name);
  if (unlisted.length > 0) {
    return (
      <Alert
        type="warning"
        showIcon
        title={`${unlisted.join('、')} 已被提名，还没有公布`}
        description="请先在“提名和初步候选人”里补充公布，再确定正式代表候选人。"
      />
    );
  }
  if (candidates.length < range.min) {
    return (
      <Alert
        type="error"
        showIcon
        title={`初步代表候选人只有 ${candidates.length} 人，至少要 ${range.min} 人，不能确定`}
        description="请继续接受提名，补充公布以后再确定。差额选举不能改为等额。"
      />
    );
  }
  if (unfinished !== null) {
    return (
      <Alert
        type="warning"
        showIcon
        title={unfinished === 'primary' ? '预选还没有结果' : '这一轮酝酿协商还没有汇总'}
        description="请先在“酝酿协商”里办完，再确定正式代表候选人。"
      />
    );
  }
  if (primarySelected ?? list) {
    return (
      <Alert
        type="success"
        showIcon
        title={primarySelected ? '按预选的结果确定' : '按各选民小组较多数选民的意见确定'}
        description={`${article}。经过见“酝酿协商”。`}
      />
    );
  }
  if (candidates.length <= range.max) {
    return (
      <Alert
        type="info"
        showIcon
        title={`初步代表候选人没有超过最高差额比例，${candidates.length} 人全部列为正式代表候选人`}
        description={`${article}。不再减少，不必预选。`}
      />
    );
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={`初步代表候选人超过最高差额比例，须减少 ${candidates.length - range.max} 人以上`}
      description={
        `${article}：由选举委员会交各该选区的选民小组讨论、协商，根据较多数选民的意见确定；` +
        '不能形成较为一致意见的，进行预选，根据预选时得票多少的顺序确定。请先在“酝酿协商”里办理。'
      }
    />
  );
}

const NOTHING = { unfinished: null, primarySelected: null, list: null } as const;
