import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  ADDRESS_RULE_KINDS,
  type AddressRuleRow,
  type AddressRulesView,
} from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import type { ConstituencyStage } from '@xuanwu/rules/act-lines/act-line.ts';
import { Alert, Button, Card, Flex, Input, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { LEVELS } from '../../widgets/words.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleUpload } from './rule-upload.tsx';

/** 选区范围规则: one line each, found by constituency, place or kind. */
export function RuleList(props: { cycle: NonNullable<Home['cycle']>; view: AddressRulesView }) {
  const { cycle, view } = props;
  const [text, setText] = useState('');
  const [level, setLevel] = useFilter('level');
  const [kind, setKind] = useFilter('kind');
  const [doing, setDoing] = useState<'write' | 'upload'>();
  const shown = view.rules.filter(
    (rule) =>
      `${rule.constituencyName} ${rule.areaName} ${rule.words}`.includes(text.trim()) &&
      (level === '' || rule.level === level) &&
      (kind === '' || rule.kind === kind),
  );
  return (
    <Card size="small" title={`选区范围规则（${view.rules.length} 条）`}>
      <Flex vertical gap={12}>
        <div className="shell-subtitle">
          写明每个选区管哪些村、社区、门牌号、楼栋、单位、学校和选民小组。文件里没有填选区的人按规则确定选区；逐人登记时按规则提示。
        </div>
        <Flex gap={8} wrap>
          <ActButton
            act="write-address-rules"
            state={{ cycle: cycle.stage }}
            type="primary"
            onClick={() => setDoing('write')}
          >
            登记规则
          </ActButton>
          <ActButton
            act="write-address-rules"
            state={{ cycle: cycle.stage }}
            onClick={() => setDoing('upload')}
          >
            从文件导入
          </ActButton>
          <Input.Search
            aria-label="查找规则"
            placeholder="选区、村或者街路"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice label="级别" titles={LEVELS} value={level} onChange={setLevel} />
          <Choice label="种类" titles={ADDRESS_RULE_KINDS} value={kind} onChange={setKind} />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('选区范围规则.csv', EXPORT_COLUMNS, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <Overlaps overlaps={view.overlaps} />
        <Rules rows={shown} isEmpty={view.rules.length === 0} />
      </Flex>
      {doing === 'write' && <RuleForm cycle={cycle} onClose={() => setDoing(undefined)} />}
      {doing === 'upload' && <RuleUpload cycle={cycle} onClose={() => setDoing(undefined)} />}
    </Card>
  );
}

function Overlaps({ overlaps }: Pick<AddressRulesView, 'overlaps'>) {
  if (overlaps.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`${overlaps.length} 对规则互相冲突。冲突的住址不会归到任何一个选区，请先改规则。`}
      description={
        <ul className="mistakes">
          {overlaps.map(({ words, rules }) => (
            <li key={rules.join(' ')}>{words}</li>
          ))}
        </ul>
      }
    />
  );
}

function Rules({ rows, isEmpty }: { rows: readonly AddressRuleRow[]; isEmpty: boolean }) {
  const remove = useAct('remove-address-rule');
  return (
    <>
      <ProblemAlert error={remove.error} />
      <Table<AddressRuleRow>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        scroll={{ x: 760 }}
        pagination={{ defaultPageSize: 10, showTotal: (total) => `共 ${total} 条规则` }}
        locale={{
          emptyText: isEmpty ? '还没有规则。可以逐条登记，也可以从文件导入。' : '没有符合条件的规则。',
        }}
        columns={[
          {
            title: '选区',
            dataIndex: 'constituencyName',
            sorter: (a, b) => a.constituencyName.localeCompare(b.constituencyName, 'zh'),
            render: (name: string, { constituency }) => (
              <Link to={`/constituencies/${constituency}`}>{name}</Link>
            ),
          },
          {
            title: '级别',
            dataIndex: 'level',
            width: 70,
            render: (value: keyof typeof LEVELS) => LEVELS[value],
          },
          { title: '乡镇', dataIndex: 'areaName', sorter: (a, b) => a.area.localeCompare(b.area) },
          {
            title: '种类',
            dataIndex: 'kind',
            width: 100,
            render: (value: AddressRuleRow['kind']) => ADDRESS_RULE_KINDS[value],
          },
          { title: '范围', dataIndex: 'words' },
          {
            title: '办理',
            width: 90,
            render: (_, rule) => (
              <Popconfirm
                title={`删除规则“${rule.words}”？`}
                description="已经登记的人不会因此移动，要移动请在下面核对后调整。"
                onConfirm={() => remove.mutate({ rule: rule.id })}
              >
                <ActButton
                  act="remove-address-rule"
                  state={{ constituency: rule.stage as ConstituencyStage }}
                  size="small"
                  aria-label={`删除：${rule.words}`}
                >
                  删除
                </ActButton>
              </Popconfirm>
            ),
          },
        ]}
      />
    </>
  );
}

const EXPORT_COLUMNS: readonly [string, (rule: AddressRuleRow) => string | number][] = [
  ['级别', ({ level }) => LEVELS[level]],
  ['选区', ({ constituencyName }) => constituencyName],
  ['种类', ({ kind }) => ADDRESS_RULE_KINDS[kind]],
  ['名称', ({ name }) => name],
  ['单双号', ({ parity }) => ({ all: '', odd: '单号', even: '双号' })[parity]],
  ['起', ({ low }) => low ?? ''],
  ['止', ({ high }) => high ?? ''],
];
