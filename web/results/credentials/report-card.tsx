import type {
  CredentialsReportRow,
  CredentialsView,
} from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { FilePdfOutlined } from '@ant-design/icons';
import { Card, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { bodyOf } from './credentials-words.ts';
import { ConfirmModal } from './confirm-modal.tsx';

/** 一份审查报告: what it found and what was decided on it. */
export function ReportCard({ view, report }: { view: CredentialsView; report: CredentialsReportRow }) {
  const [isConfirming, setConfirming] = useState(false);
  const { number, meeting, examined, findings, postponed, confirmation } = report;
  const voids = findings.filter(({ valid }) => !valid);
  return (
    <Card
      size="small"
      title={`第 ${number} 号报告`}
      extra={
        <a href={`/api/documents/credentials-report/${report.id}`} target="_blank" rel="noreferrer">
          <FilePdfOutlined /> 代表资格审查报告
        </a>
      }
    >
      <Flex vertical gap={12}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { label: '审查委员会', children: `${meeting.heldOn}，${meeting.minute}` },
            {
              label: '审查',
              children: `${examined} 人：有效 ${examined - voids.length}，当选无效 ${voids.length}，暂缓 ${postponed.length}`,
            },
            {
              label: bodyOf(view),
              children: confirmation
                ? `${confirmation.meeting.heldOn}，${confirmation.meeting.minute}，全体 ${confirmation.meeting.members} 人，赞成 ${confirmation.meeting.inFavour} 人`
                : '还没有决定',
            },
            ...(confirmation?.seatDecision
              ? [{ label: '空出的名额', children: confirmation.seatDecision }]
              : []),
          ]}
        />
        {findings.map((finding) => (
          <Finding key={finding.deputy} finding={finding} isDecided={confirmation !== null} />
        ))}
        {confirmation === null && (
          <Flex>
            <ActButton act="confirm-credentials" type="primary" onClick={() => setConfirming(true)} />
          </Flex>
        )}
      </Flex>
      {isConfirming && <ConfirmModal view={view} report={report} onClose={() => setConfirming(false)} />}
    </Card>
  );
}

function Finding(props: { finding: CredentialsReportRow['findings'][number]; isDecided: boolean }) {
  const { finding, isDecided } = props;
  const { deputy, name, valid, reasons, document, discipline } = finding;
  return (
    <section>
      <strong>
        {name}：{valid ? '当选有效' : '当选无效'}
      </strong>
      <Reasons reasons={reasons.filter(({ holds, rule }) => !holds || rule === 'res-void-person')} />
      <div className="shell-subtitle">
        依据的材料：{document}
        {discipline !== null && `；国家工作人员，另由有权机关给予${discipline}`}
        {isDecided && !valid && (
          <>
            {' '}
            <a href={`/api/documents/void-election-notice/${deputy}`} target="_blank" rel="noreferrer">
              <FilePdfOutlined /> 当选无效决定书
            </a>
          </>
        )}
      </div>
    </section>
  );
}
