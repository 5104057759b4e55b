import { PERSON_STATUSES } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import {
  type EligibilityListView,
  LIST_STATES,
} from '@xuanwu/server/phases/registration/eligibility/lists/eligibility-list.schema.ts';
import {
  FACT_KINDS,
  FACT_SOURCES,
} from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import { Alert, App, Card, Flex, Statistic, Table, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, written } from '../../widgets/words.ts';
import { ListMatches } from './list-matches.tsx';

/** 一份资格名册: whom it names on this register, what confirming it would do, and the yes. */
export function EligibilityListPage() {
  const { id = '' } = useParams();
  const read = useRead<EligibilityListView>(`/api/eligibility-lists/${id}`);
  return <Loaded read={read}>{(list) => <List list={list} />}</Loaded>;
}

function List({ list }: { list: EligibilityListView }) {
  const { fileName, kind, source, document, state, createdAt, problem, job } = list;
  return (
    <Page
      title={fileName}
      hint={`${LIST_STATES[state]} · ${FACT_KINDS[kind]} · ${FACT_SOURCES[source]} · ${document} · ${written(createdAt)} 上传`}
      actions={<Close list={list} />}
    >
      <Link to="/register?tab=lists">← 返回资格名册</Link>
      {problem !== null && <Alert type="error" showIcon role="alert" title={problem} />}
      {state === 'matching' && job !== null && (
        <Card size="small" title="正在比对">
          <JobProgress job={job} />
          可以离开这一页，任务会继续。
        </Card>
      )}
      {state !== 'matching' && <Sums list={list} />}
      {state === 'matched' && <Confirm list={list} />}
      {list.matches.length > 0 && <ListMatches list={list} />}
      <Problems list={list} />
    </Page>
  );
}

function Sums({ list }: { list: EligibilityListView }) {
  const { rowsRead, rowsMatched, rowsReview, rowsDropped, rowsBad } = list;
  return (
    <Card size="small" title="比对结果">
      <Flex gap={40} wrap>
        <Statistic title="名册共" value={grouped(rowsRead)} suffix="行" />
        <Statistic title="号码、姓名都相同" value={grouped(rowsMatched)} suffix="行" />
        <Statistic title="要由人判断" value={grouped(rowsReview)} suffix="行" />
        <Statistic title="不在本登记册，已删除" value={grouped(rowsDropped)} suffix="行" />
        <Statistic title="读不出" value={grouped(rowsBad)} suffix="行" />
      </Flex>
    </Card>
  );
}

const STILL_ON = '确认只登记材料，人还在名单上；在“三增三减”里或者其选民资格里从名单上除去。';

/** What would happen, before it is asked for. */
function Confirm({ list }: { list: EligibilityListView }) {
  const act = useAct('confirm-list-facts');
  const { modal } = App.useApp();
  const { kind, effects, proposed } = list;
  if (kind === 'unable')
    return (
      <Alert
        type="info"
        showIcon
        title="不能行使选举权利，由选举委员会会议逐人确认"
        description="这份名册只供查找。按姓名打开选民资格，由选举办主任提交委员会的决定；没有确认以前，各人仍在名单上。"
      />
    );
  if (proposed.byNumber + proposed.byPerson === 0)
    return <Alert type="success" showIcon title="名册上本登记册的人都已核对，可以办结。" />;
  const changed = effects.map(({ status, persons }) => `${PERSON_STATUSES[status]} ${grouped(persons)} 人`);
  const preview =
    changed.length > 0 ? `其中资格因此改变的：${changed.join('；')}。` : '没有人的选民资格因此改变。';
  const ask = () =>
    void modal.confirm({
      title: `登记 ${grouped(proposed.byNumber)} 条“${FACT_KINDS[kind]}”？`,
      content: `${preview}${changed.length > 0 ? STILL_ON : ''}`,
      okText: '确认登记',
      cancelText: '再看看',
      onOk: () => act.mutate({ list: list.id, rows: 'by-number' }),
    });
  return (
    <Card size="small" title="成批确认">
      <Flex vertical gap={12} align="start">
        <Typography.Text>
          号码、姓名都相同的 {grouped(proposed.byNumber)} 行可以一次确认。{preview}
          {changed.length > 0 && STILL_ON}
          要由人判断的 {grouped(proposed.byPerson)} 行，在下面逐行核对。
        </Typography.Text>
        <ActButton
          act="confirm-list-facts"
          type="primary"
          loading={act.isPending}
          disabled={proposed.byNumber === 0}
          onClick={ask}
        >
          确认 {grouped(proposed.byNumber)} 行
        </ActButton>
        <ProblemAlert error={act.error} />
      </Flex>
    </Card>
  );
}

function Problems({ list }: { list: EligibilityListView }) {
  if (list.problems.length === 0) return null;
  return (
    <Card size="small" title={`读不出的行 ${grouped(list.rowsBad)} 行`}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          这里不保存行里的内容。请照行号在原文件里改正，把改好的行另存为一份再上传。
        </Typography.Text>
        <Table<EligibilityListView['problems'][number]>
          size="small"
          rowKey="line"
          dataSource={[...list.problems]}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: '原文件行号', dataIndex: 'line', width: 120, align: 'right' },
            { title: '问题', dataIndex: 'problem' },
          ]}
        />
      </Flex>
    </Card>
  );
}

/** 办结: what was not confirmed goes. */
function Close({ list }: { list: EligibilityListView }) {
  const act = useAct('close-eligibility-list');
  const { modal, message } = App.useApp();
  if (list.state !== 'matched' && list.state !== 'failed') return null;
  const left = list.proposed.byNumber + list.proposed.byPerson;
  const ask = () =>
    void modal.confirm({
      title: '办结这份名册？',
      content: `${left > 0 ? `没有确认的 ${grouped(left)} 行会删除。` : ''}已经登记的事实仍在各人名下。`,
      okText: '办结',
      cancelText: '再看看',
      onOk: () => act.mutate({ list: list.id }, { onError: (error) => void message.error(error.message) }),
    });
  return <ActButton act="close-eligibility-list" loading={act.isPending} onClick={ask} />;
}
