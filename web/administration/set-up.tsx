import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { type ProblemError, writeJson } from '../api/client.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SetUpOfficial } from './set-up-official.tsx';

const WHOLE = 1_000;
const TASTE = 20;
/** 特殊情形: enough constituencies for all of it to happen in different ones. */
const EVENTFUL = 30;

interface Choice {
  readonly scaleThousandths: number;
  readonly scenario: 'plan' | 'eventful';
}

/** The first page of an empty installation: a rehearsal, or the real thing. Either choice is for good. */
export function SetUp() {
  const [isOfficial, setOfficial] = useState(false);
  return (
    <Flex className="front-door" vertical align="center" gap={24}>
      <div style={{ textAlign: 'center' }}>
        <Typography.Title level={1}>选务</Typography.Title>
        <Typography.Paragraph>
          县乡人大换届选举：从工作方案、选民登记、提名、投票计票，到公告和归档。
        </Typography.Paragraph>
      </div>
      {isOfficial ? (
        <SetUpOfficial onBack={() => setOfficial(false)} />
      ) : (
        <Flex gap={24} wrap justify="center" align="stretch">
          <RehearsalCard />
          <Card title="正式启用" style={{ width: 'min(400px, 100%)' }}>
            <Typography.Paragraph>
              设立系统、安全、审计三名管理员，然后由他们为选举机构建立账号。需要启动程序的窗口里显示的初始化码。
            </Typography.Paragraph>
            <Button onClick={() => setOfficial(true)}>设立管理员</Button>
          </Card>
        </Flex>
      )}
    </Flex>
  );
}

function RehearsalCard() {
  const queries = useQueryClient();
  const begin = useMutation<unknown, ProblemError, Choice>({
    mutationFn: (choice) => writeJson('POST', '/api/rehearsal', { demo: 'wudalianchi', ...choice }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Card title="演练：五大连池市 2016 年换届" style={{ width: 'min(400px, 100%)' }}>
      <Typography.Paragraph>
        真实的工作方案，虚构的人：市和十一个乡镇同步选举，323 个选区，36.7
        万人。每一步可以亲手办，也可以让系统补完其余。演练的数据永远不能转成正式的。
      </Typography.Paragraph>
      <Flex vertical gap={12}>
        <ProblemAlert error={begin.error} />
        <Button
          type="primary"
          loading={begin.isPending}
          onClick={() => begin.mutate({ scaleThousandths: WHOLE, scenario: 'plan' })}
        >
          开始演练
        </Button>
        <Button
          loading={begin.isPending}
          onClick={() => begin.mutate({ scaleThousandths: TASTE, scenario: 'plan' })}
        >
          只演练百分之二的选区（几分钟走完）
        </Button>
        <Button
          loading={begin.isPending}
          onClick={() => begin.mutate({ scaleThousandths: EVENTFUL, scenario: 'eventful' })}
        >
          特殊情形演练（百分之三的选区）
        </Button>
        <Typography.Text type="secondary">
          特殊情形：投票站断网、停电，票箱多票，平票，名额不足，宣布无效，抽样审计不符，一直到封存、归档、办结。
        </Typography.Text>
      </Flex>
    </Card>
  );
}
