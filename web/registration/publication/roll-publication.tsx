import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { downloadFile } from '../../api/download-file.ts';
import { useAct } from '../../api/use-act.ts';
import { PublicationClock } from '../../law/publication-clock.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson, useWaiting, WaitingForSecond } from '../../widgets/second-person.tsx';
import { grouped } from '../../widgets/words.ts';

const ACT = 'publish-roll';

/** 公布选民名单: who is on it so far, by when it is due, and asking for its publication. */
export function RollPublication(props: { constituency: ConstituencyRow; roll: RollPage }) {
  const { constituency, roll } = props;
  const { id, name, electionDay, stage } = constituency;
  const publish = useAct(ACT);
  const isAsked = useWaiting({ constituency: id }).some(({ act }) => act === ACT);
  const isPublished = roll.publishedOn !== null;
  return (
    <Card size="small" title={isPublished ? '选民名单已公布' : '公布选民名单'}>
      <Flex vertical gap={12} align="start">
        <PublicationClock rule="roll-publish" electionDay={electionDay} publishedOn={roll.publishedOn} />
        <Typography.Text>
          {isPublished
            ? `名单上现有选民 ${grouped(roll.voters)} 人。公布的名单不改写，错漏用更正，更正也要公布。`
            : `已登记 ${grouped(roll.voters)} 人。公布时按姓氏笔画编号，以后不能再直接登记。`}
        </Typography.Text>
        {isPublished && <RollFiles constituency={id} name={name} />}
        {!isPublished && (
          <>
            {roll.voters === 0 && (
              <Typography.Text type="danger">
                还没有登记选民，不能公布。请先到<Link to="/register?tab=imports">选民登记</Link>导入或登记。
              </Typography.Text>
            )}
            {roll.openCases > 0 && (
              <Alert
                type="warning"
                showIcon
                title={`还有 ${grouped(roll.openCases)} 件核查事项涉及这份名单上的人，没有办结`}
                description={
                  <>
                    请先到<Link to="/cases">登记核查</Link>办理；公布以后只能更正。
                  </>
                }
              />
            )}
            <ProblemAlert error={publish.error} />
            {publish.error?.problem.reasons?.some(({ rule, holds }) => rule === 'voter-minus3' && !holds) && (
              <Link to="/register?tab=changes">到“三增三减”从名单上除去不能列入的人</Link>
            )}
            {isAsked ? <WaitingForSecond constituency={id} /> : <SecondPerson act={ACT} />}
            <ActButton
              act={ACT}
              state={{ constituency: stage }}
              type="primary"
              disabled={roll.voters === 0 || isAsked}
              loading={publish.isPending}
              onClick={() => publish.mutate({ constituency: id })}
            >
              申请公布选民名单（{grouped(roll.voters)} 人）
            </ActButton>
          </>
        )}
      </Flex>
    </Card>
  );
}

/** 公告 as PDF, the roll for Word and as a spreadsheet: with what may be published and nothing else. */
function RollFiles({ constituency, name }: { constituency: string; name: string }) {
  const failed = App.useApp().message;
  const download = (extension: string) =>
    downloadFile(
      `/api/constituencies/${constituency}/roll.${extension}`,
      `${name}选民名单.${extension}`,
    ).catch((error: unknown) => void failed.error(String(error)));
  return (
    <Flex gap={8} wrap>
      <Button href={`/api/documents/roll-notice/${constituency}`} target="_blank">
        公告（PDF）
      </Button>
      <Button icon={<DownloadOutlined />} onClick={() => void download('docx')}>
        Word
      </Button>
      <Button icon={<DownloadOutlined />} onClick={() => void download('xlsx')}>
        Excel
      </Button>
    </Flex>
  );
}
