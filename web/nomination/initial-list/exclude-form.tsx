import { EXCLUSION_GROUNDS, mayBeExcluded } from '@xuanwu/rules/exclusion.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Flex, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { Explained } from '../../widgets/explained.tsx';
import { MeetingFields } from '../../widgets/meeting-fields.tsx';
import { CitedOpinions } from './cited-opinions.tsx';
import type { Candidate } from '../words.ts';

const ACT = 'exclude-candidate';

type Values = Omit<ActShapes[typeof ACT]['input'], 'constituency' | 'candidate'>;

interface Subject {
  readonly constituency: ConstituencyRow;
  readonly nominations: Nominations;
  readonly candidate: Candidate;
  readonly onClose: () => void;
}

/** 决定不列入候选人名单: only on a ground that the law names, with its document, by the committee's meeting. */
export function ExcludeForm({ constituency, nominations, candidate, onClose }: Subject) {
  const counted = nominatorsRuling(constituency.electionDay, nominations, candidate);
  return (
    <ActDrawer<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title={`决定不列入名单：${candidate.name}`}
      width={720}
      draft={{ about: candidate.id }}
      input={(values) => ({ ...values, constituency: constituency.id, candidate: candidate.id })}
      send="提交决定"
      onClose={onClose}
    >
      <Alert
        type="warning"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title="被提名的人都要公布；只有下列法定情形，经选举委员会会议决定，才不列入名单"
        description="决定和理由永久保留，写进公布的名单公告，不能更改、不能删除。推荐者和本人要得到通知，可以提出异议；异议成立的恢复列入。"
      />
      <Form.Item name="ground" label="法定情形" rules={required('请选择法定情形')}>
        <Radio.Group>
          <Flex vertical gap={8}>
            {Object.entries(EXCLUSION_GROUNDS).map(([value, title]) => (
              <Radio
                key={value}
                value={value}
                disabled={value === 'too-few-nominators' && !counted.permitted}
              >
                {title}
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      </Form.Item>
      <Form.Item label="仍然有效的推荐">
        <Explained title="仍然有效的推荐" reasons={counted.reasons}>
          {counted.permitted ? '没有' : '有，不能以没有推荐为由不列入'}
        </Explained>
      </Form.Item>
      <Form.Item name="explanation" label="理由" rules={requiredText('请写明理由')}>
        <Input.TextArea maxLength={300} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="document" label="证明文书" rules={requiredText('请写明证明文书的名称和文号')}>
        <Input maxLength={120} placeholder="如：本人 2016 年 10 月 2 日的书面声明" />
      </Form.Item>
      <CitedOpinions constituency={constituency.id} candidate={candidate.id} />
      <MeetingFields electionDay={constituency.electionDay} />
    </ActDrawer>
  );
}

/** Want of nominators is counted with the roll as it is now. */
function nominatorsRuling(electionDay: string, { nominations }: Nominations, { id }: Candidate) {
  return mayBeExcluded({
    electionDay,
    ground: 'too-few-nominators',
    documents: 1,
    nominations: nominations
      .filter(({ candidates }) => candidates.includes(id))
      .map(({ kind, organisations, nominators }) => ({
        kind,
        nominators:
          kind === 'voters' ? nominators.filter(({ onRoll }) => onRoll).length : organisations.length,
      })),
  });
}
