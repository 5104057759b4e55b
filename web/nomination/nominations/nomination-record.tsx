import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Alert, Button, Descriptions, Flex, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import type { Nomination } from '../words.ts';
import { CancelNomination } from './cancel-nomination.tsx';
import { checkAgain } from './check-nomination.ts';
import { refusedText } from './refused.ts';
import { Scans } from './scans.tsx';
import { SupplementForm } from './supplement-form.tsx';

/** 一件推荐的记录: who signed and stands, who withdrew, which signatures never counted, the paper. */
export function NominationRecord(props: { constituency: ConstituencyRow; nomination: Nomination }) {
  const { constituency, nomination } = props;
  const [isSupplementing, setSupplementing] = useState(false);
  const isJoint = nomination.kind === 'voters';
  const { refused, withdrawn } = nomination;
  return (
    <Flex vertical gap={12}>
      {isJoint && <TooFew constituency={constituency} nomination={nomination} />}
      <Descriptions
        column={1}
        size="small"
        items={[
          ...(isJoint
            ? [
                {
                  key: 'signers',
                  label: '联名的选民',
                  children: <Signed constituency={constituency} nomination={nomination} />,
                },
              ]
            : []),
          ...(withdrawn.length > 0
            ? [
                {
                  key: 'withdrawn',
                  label: '已撤回',
                  children: withdrawn.map(({ name, withdrawnOn }) => `${name}（${withdrawnOn}）`).join('、'),
                },
              ]
            : []),
          ...(refused.length > 0
            ? [
                {
                  key: 'refused',
                  label: isJoint ? '没有计入的签名' : '没有计入的推荐单位',
                  children: (
                    <Flex vertical>
                      {refused.map((each, index) => (
                        <span key={`${index} ${each.name}`}>{refusedText(each)}</span>
                      ))}
                    </Flex>
                  ),
                },
              ]
            : []),
          {
            key: 'scans',
            label: '推荐表',
            children: <Scans constituency={constituency} nomination={nomination} />,
          },
        ]}
      />
      <Flex gap={8} wrap>
        <Button size="small" href={`/api/documents/nomination-form/${nomination.id}`} target="_blank">
          打印推荐表
        </Button>
        {isJoint && (
          <ActButton
            act="supplement-nomination"
            state={{ constituency: constituency.stage }}
            size="small"
            onClick={() => setSupplementing(true)}
          >
            补充签名
          </ActButton>
        )}
        <CancelNomination constituency={constituency} nomination={nomination} />
      </Flex>
      {isSupplementing && (
        <SupplementForm
          constituency={constituency}
          nomination={nomination}
          onClose={() => setSupplementing(false)}
        />
      )}
    </Flex>
  );
}

/** Below ten: by which article, and what is open. Nothing happens by itself. */
function TooFew(props: { constituency: ConstituencyRow; nomination: Nomination }) {
  const checked = checkAgain(props.constituency, props.nomination);
  if (!checked.ok) return null;
  const own = checked.ruling.reasons.filter(({ rule }) => rule === 'nom-voters');
  if (own.every(({ holds }) => holds)) return null;
  return (
    <Alert
      type="error"
      showIcon
      title="现在的有效联名不足十人"
      description={
        <>
          <Reasons reasons={own} />
          正式代表候选人名单确定以前可以补充签名；不补的，由选举委员会以“没有仍然有效的推荐”决定被提名人不列入名单。在此以前，被提名人不会自动除名。
        </>
      }
    />
  );
}

function Signed(props: { constituency: ConstituencyRow; nomination: Nomination }) {
  const { constituency, nomination } = props;
  const act = useAct('withdraw-signature');
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap>
        {nomination.nominators.map(({ person, name, serial, onRoll, way }) => (
          <Tag key={person} color={onRoll ? 'default' : 'error'} style={{ marginInlineEnd: 0 }}>
            {serial === null ? '' : `${serial} 号 `}
            {name}
            {way === 'phone' ? '（手机确认）' : ''}
            {onRoll ? '' : '（已除名，不计入）'}
            <Popconfirm
              title={`${name}书面撤回这件推荐上的签名？`}
              description="撤回以后马上重新计算；不足十人的，由您补充签名或者报选举委员会决定。"
              okText="登记撤回"
              onConfirm={() => act.mutate({ nomination: nomination.id, person })}
            >
              <span>
                <ActButton
                  act="withdraw-signature"
                  state={{ constituency: constituency.stage }}
                  type="link"
                  size="small"
                  aria-label={`撤回 ${name} 的签名`}
                >
                  撤回
                </ActButton>
              </span>
            </Popconfirm>
          </Tag>
        ))}
      </Flex>
      <ProblemAlert error={act.error} />
    </Flex>
  );
}
