import { articleOf } from '@xuanwu/rules/articles.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Alert } from 'antd';
import { namesOf, rangeText } from './words.ts';

/** What the law wants here: nothing to narrow down, a consultation, a primary, or a list that is ready to be fixed. */
export function NextOfConsultation(props: { constituency: ConstituencyRow; view: ConsultationView }) {
  const { constituency, view } = props;
  const { initial, range, seats, basis } = view;
  const article = articleOf('formal-above', constituency.electionDay);
  const stand = basis.unfinished === null ? (basis.primarySelected ?? basis.list) : null;
  if (stand) {
    return (
      <Alert
        type="success"
        showIcon
        title={`${basis.primarySelected ? '预选已有结果' : '已经形成名单'}：${namesOf(stand, initial)}`}
        description="请到“正式候选人”确定名单。"
      />
    );
  }
  const counted = `应选 ${seats} 名，正式候选人应有 ${rangeText(range)}，初步候选人 ${initial.length} 人。`;
  if (initial.length <= range.max) {
    return (
      <Alert
        type="info"
        showIcon
        title={`${counted}没有超过最高差额比例`}
        description={
          view.mayNarrow || view.fixesNumber
            ? `${article}：交选民小组讨论、协商。本地可以在法定范围以内减少，减少的须根据较多数选民的意见。`
            : `${article}：交选民小组讨论、协商，全部列为正式代表候选人。不登记协商记录也可以确定。`
        }
      />
    );
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={`${counted}须减少 ${initial.length - range.max} 人以上`}
      description={
        `${article}：交各选民小组讨论、协商，根据较多数选民的意见确定；` +
        '不能形成较为一致意见的，进行预选，根据预选时得票多少的顺序确定。'
      }
    />
  );
}
