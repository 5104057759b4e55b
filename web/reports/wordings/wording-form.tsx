import {
  SEAL_PLACES,
  type Wording,
  type WordingMistake,
} from '@xuanwu/server/documents/wordings/wording.schema.ts';
import type { WordingView } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Alert, Button, Flex, Form, type FormInstance, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { FieldPanel } from './field-panel.tsx';
import { Preview } from './preview.tsx';
import { WordingVersions } from './wording-versions.tsx';

/** One wording: typed, checked while it is typed, looked at, kept. */
export function WordingForm({ view }: { view: WordingView }) {
  const { kind, wording, version, isAdapted } = view;
  const [form] = Form.useForm<Wording>();
  const { keep, forget } = useDraft(form, `wording ${kind} ${version}`);
  const [typed, setTyped] = useState<Wording>(wording);
  const adopt = useAct('adopt-document-wording');
  const checked = useAsk<{ mistakes: WordingMistake[] }>('/api/wordings/check', { kind, wording: typed });
  const mistakes = checked.data?.mistakes ?? [];
  const save = (words: Wording | null) =>
    adopt.mutate({ kind, wording: words, over: version }, { onSuccess: forget });
  const changed = () => {
    keep();
    setTyped({ ...wording, ...form.getFieldsValue() });
  };
  return (
    <Flex gap={24} wrap align="start">
      <Form<Wording>
        form={form}
        name="wording"
        layout="vertical"
        requiredMark={false}
        initialValues={wording}
        onValuesChange={changed}
        onFinish={save}
        style={{ flex: '1 1 520px' }}
      >
        <WordingLines form={form} />
        <Mistakes mistakes={mistakes} />
        <ProblemAlert error={adopt.error} />
        <Flex gap={8} wrap style={{ marginBlockStart: 12 }}>
          <Preview kind={kind} wording={typed} disabled={mistakes.length > 0} />
          <ActButton
            act="adopt-document-wording"
            type="primary"
            htmlType="submit"
            disabled={mistakes.length > 0}
            loading={adopt.isPending}
          >
            保存文本
          </ActButton>
          {isAdapted && (
            <Popconfirm title="回到系统自带的文本？本县修改的各版都留存。" onConfirm={() => save(null)}>
              <Button>恢复系统文本</Button>
            </Popconfirm>
          )}
        </Flex>
      </Form>
      <Flex vertical gap={16} style={{ flex: '1 1 320px' }}>
        <FieldPanel fields={view.fields} onInsert={(words) => insert(form, words, changed)} />
        <WordingVersions view={view} />
      </Flex>
    </Flex>
  );
}

/** Where the cursor stands in the body, or at its end. */
function insert(form: FormInstance<Wording>, words: string, changed: () => void): void {
  const area = document.querySelector<HTMLTextAreaElement>('#wording_body');
  const body = form.getFieldValue('body') as string;
  const at = area?.selectionStart ?? body.length;
  form.setFieldValue('body', body.slice(0, at) + words + body.slice(area?.selectionEnd ?? at));
  changed();
}

function WordingLines({ form }: { form: FormInstance<Wording> }) {
  const sealPlace = Form.useWatch('sealPlace', form);
  return (
    <>
      <Form.Item name="title" label="标题（／换行）">
        <Input maxLength={200} />
      </Form.Item>
      <Flex gap={12} wrap>
        <Form.Item name="number" label="编号" style={{ flex: '1 1 200px' }}>
          <Input maxLength={200} placeholder="没有的不填" />
        </Form.Item>
        <Form.Item name="recipients" label="主送" style={{ flex: '1 1 200px' }}>
          <Input maxLength={200} placeholder="没有的不填" />
        </Form.Item>
      </Flex>
      <Form.Item name="body" label="正文">
        <Input.TextArea autoSize={{ minRows: 12, maxRows: 28 }} maxLength={30_000} />
      </Form.Item>
      <Flex gap={12} wrap>
        <Form.Item name="issuer" label="落款" style={{ flex: '1 1 220px' }}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="sealPlace" label="用印" style={{ flex: '1 1 160px' }}>
          <Select options={optionsOf(SEAL_PLACES)} />
        </Form.Item>
        <Form.Item
          name="signerPost"
          label="签发人职务"
          hidden={sealPlace !== 'signer'}
          style={{ flex: '1 1 160px' }}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Flex>
    </>
  );
}

const PARTS: Readonly<Record<WordingMistake['part'], string>> = {
  title: '标题',
  number: '编号',
  recipients: '主送',
  issuer: '落款',
  body: '正文',
};

function Mistakes({ mistakes }: { mistakes: readonly WordingMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${mistakes.length} 处要改`}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {mistakes.map(({ part, line, message }) => (
            <li key={`${part} ${line} ${message}`}>
              {PARTS[part]}
              {line === null ? '' : `第 ${line} 行`}：{message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
