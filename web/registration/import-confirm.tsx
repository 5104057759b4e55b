import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { App, Card, Flex, Statistic, Typography } from 'antd';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped } from '../widgets/words.ts';

/** 确认导入: how many would be registered and how many not; the yes is asked for once more. */
export function ImportConfirm({ preview }: { preview: ImportPreview }) {
  const { rowsRead, rowsReady, rowsBad, rowsImported } = preview;
  const confirm = useAct('confirm-import');
  const { modal } = App.useApp();
  const home = useRead<Home>('/api/home');
  const cycle = home.data?.cycle?.stage;
  const ask = () =>
    void modal.confirm({
      title: `登记 ${grouped(rowsReady)} 人？`,
      content:
        rowsBad > 0
          ? `另有 ${grouped(rowsBad)} 行有问题，这次不登记，改好后可以再导入。`
          : '文件里没有问题行。',
      okText: '确认导入',
      cancelText: '再看看',
      onOk: () => confirm.mutate({ import: preview.id }),
    });
  return (
    <Card size="small" title="检查结果">
      <Flex vertical gap={12}>
        <Flex gap={40} wrap align="end">
          <Statistic title="读取" value={grouped(rowsRead)} suffix="行" />
          <Statistic title="可以登记" value={grouped(rowsReady)} suffix="人" />
          <Statistic title="问题行" value={grouped(rowsBad)} suffix="行" />
          {rowsImported > 0 && <Statistic title="已登记" value={grouped(rowsImported)} suffix="人" />}
          <ActButton
            act="confirm-import"
            {...(cycle && { state: { cycle } })}
            type="primary"
            size="large"
            loading={confirm.isPending}
            disabled={rowsReady === 0}
            onClick={ask}
          >
            {rowsImported > 0 ? '接着导入' : '确认导入'}
          </ActButton>
        </Flex>
        <Typography.Text type="secondary">{hintOf(preview)}</Typography.Text>
        <ProblemAlert error={confirm.error} />
      </Flex>
    </Card>
  );
}

function hintOf({ rowsReady, rowsImported }: ImportPreview): string {
  if (rowsReady === 0) return '没有可以登记的行，请先改正问题行。';
  return rowsImported > 0
    ? '已登记的不会重复登记；其余的按“接着导入”办完。'
    : '按“确认导入”以前，还没有登记任何人。空行不算在读取的行数里。';
}
