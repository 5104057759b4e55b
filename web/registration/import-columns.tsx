import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import {
  type ColumnMapping,
  IMPORT_FIELD_NAMES,
  IMPORT_FIELDS,
  type ImportField,
  missingColumns,
} from '@xuanwu/server/phases/registration/voter-import.schema.ts';
import { Alert, Card, Flex, Form, Select, Table, Typography } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** 对应文件列: what was recognised, with what stands in each column, to be put right by hand. */
export function ImportColumns({ preview }: { preview: ImportPreview }) {
  const [form] = Form.useForm<ColumnMapping>();
  const draft = useDraft(form, `import-columns ${preview.id}`);
  const map = useAct('map-import-columns');
  const chosen = Form.useWatch([], form) ?? preview.mapping;
  const mapping = withoutGaps(chosen);
  const missing = missingColumns(mapping);
  return (
    <Card size="small" title="文件的列">
      <Form<ColumnMapping>
        form={form}
        initialValues={preview.mapping}
        onValuesChange={draft.keep}
        onFinish={() => map.mutate({ import: preview.id, mapping }, { onSuccess: () => draft.forget() })}
      >
        <Flex vertical gap={12}>
          <Fields preview={preview} mapping={mapping} />
          <Unused header={preview.header} mapping={mapping} />
          {missing.length > 0 && (
            <Alert type="warning" showIcon role="status" title={`还要指明：${missing.join('、')}在哪一列`} />
          )}
          <ProblemAlert error={map.error} />
          <div>
            <ActButton
              act="map-import-columns"
              type="primary"
              htmlType="submit"
              loading={map.isPending}
              disabled={missing.length > 0}
            >
              读取并检查
            </ActButton>
          </div>
        </Flex>
      </Form>
    </Card>
  );
}

function withoutGaps(mapping: ColumnMapping): ColumnMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, place]) => place !== undefined));
}

function Fields({ preview, mapping }: { preview: ImportPreview; mapping: ColumnMapping }) {
  const { header, samples } = preview;
  const options = header.map((title, place) => ({
    value: place,
    label: `第 ${place + 1} 列：${title === '' ? '（没有列名）' : title}`,
  }));
  const samplesOf = (field: ImportField) => {
    const place = mapping[field];
    return place === undefined
      ? []
      : samples.map((cells) => cells[place] ?? '').filter((cell) => cell !== '');
  };
  return (
    <Table<{ field: ImportField }>
      size="small"
      rowKey="field"
      pagination={false}
      scroll={{ x: 680 }}
      dataSource={IMPORT_FIELD_NAMES.map((field) => ({ field }))}
      columns={[
        { title: '内容', dataIndex: 'field', width: 150, render: fieldTitle },
        {
          title: '文件里的列',
          width: 280,
          render: (_, { field }) => (
            <Form.Item name={field} noStyle>
              <Select<number>
                aria-label={`${IMPORT_FIELDS[field].title}在哪一列`}
                allowClear
                placeholder="文件里没有"
                style={{ width: '100%' }}
                options={options}
              />
            </Form.Item>
          ),
        },
        {
          title: '这一列的样子',
          render: (_, { field }) => (
            <Typography.Text type="secondary">{samplesOf(field).join('；') || '—'}</Typography.Text>
          ),
        },
      ]}
    />
  );
}

function fieldTitle(field: ImportField) {
  const { title, required } = IMPORT_FIELDS[field];
  return required ? <strong>{title}（必须有）</strong> : title;
}

/** Columns that nobody asked for are not kept, and this says so. */
function Unused({ header, mapping }: { header: readonly string[]; mapping: ColumnMapping }) {
  const used = new Set(Object.values(mapping));
  const unused = header.filter((title, place) => title !== '' && !used.has(place));
  if (unused.length === 0) return null;
  return <Typography.Text type="secondary">没有用到的列，登记时不保存：{unused.join('、')}</Typography.Text>;
}
