import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EXCLUSION_GROUNDS, hasFundingBan } from '@xuanwu/rules/exclusion.ts';
import { type ReviewGround, REVIEW_GROUNDS } from '@xuanwu/rules/review.ts';
import type { ReviewQueue } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { DOCUMENT_NUMBER } from '@xuanwu/server/phases/nomination/review/review.schema.ts';
import { Alert, App, Button, Drawer, Flex, Form, Input, Radio, Upload } from 'antd';
import { useState } from 'react';
import type { ProblemError } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useBatch } from '../../api/use-batch.ts';
import { sendFile } from '../../api/send-file.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { BatchFailures } from '../../widgets/batch-failures.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { NO_GROUND } from './review-words.ts';

type Row = ReviewQueue['rows'][number];

interface Values {
  readonly ground: ReviewGround | 'none';
  readonly proof: 'number' | 'file';
  readonly document: string;
  readonly documentDate: string;
}

/** 答复: for one nominee a ground with its document or that there is none; for several at once only that there is none. */
export function AnswerReview(props: { rows: readonly Row[]; onClose: (isDone: boolean) => void }) {
  const { rows, onClose } = props;
  const [only] = rows;
  if (!only) return null;
  return (
    <Drawer
      title={rows.length === 1 ? `答复联审：${only.name}` : `答复联审：所选 ${rows.length} 人`}
      open
      onClose={() => onClose(false)}
      size="min(640px, 100vw)"
    >
      {rows.length === 1 ? (
        <OneAnswer row={only} onClose={onClose} />
      ) : (
        <NoneAgainstAll rows={rows} onClose={onClose} />
      )}
    </Drawer>
  );
}

function OneAnswer({ row, onClose }: { row: Row; onClose: (isDone: boolean) => void }) {
  const [form] = Form.useForm<Values>();
  const act = useAct('give-review-opinion');
  useFieldErrors(form, act.error);
  const [file, setFile] = useState<File>();
  const upload = useDocument(row.request);
  const ground = Form.useWatch('ground', form);
  const proof = Form.useWatch('proof', form) ?? 'number';
  const submit = async (values: Values) => {
    const { request } = row;
    const isDone = await (
      values.ground === 'none'
        ? act.mutateAsync({ kind: 'none', request })
        : values.proof === 'file' && file
          ? upload.mutateAsync({ ground: values.ground, file })
          : act.mutateAsync({
              kind: 'ground',
              request,
              ground: values.ground,
              document: values.document,
              documentDate: values.documentDate,
            })
    ).then(
      () => true,
      () => false,
    );
    if (isDone) onClose(true);
  };
  return (
    <Form<Values>
      form={form}
      name="answer-review"
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={{ proof: 'number' }}
      onFinish={(values) => void submit(values)}
    >
      <About row={row} />
      <Form.Item name="ground" label="有没有法定情形" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group>
          <Flex vertical gap={8}>
            <Radio value="none">{NO_GROUND}</Radio>
            {REVIEW_GROUNDS.map((value) => (
              <Radio
                key={value}
                value={value}
                disabled={value === 'foreign-funding' && !hasFundingBan(row.electionDay)}
              >
                {EXCLUSION_GROUNDS[value]}
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      </Form.Item>
      {ground !== undefined && ground !== 'none' && <Proof proof={proof} file={file} onFile={setFile} />}
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={act.error ?? upload.error} />
        <ActButton
          act={ground !== 'none' && proof === 'file' ? 'give-review-document' : 'give-review-opinion'}
          type="primary"
          htmlType="submit"
          loading={act.isPending || upload.isPending}
        >
          {row.state === 'answered' ? '更正答复' : '答复'}
        </ActButton>
      </Flex>
    </Form>
  );
}

/** Sent as it is; everything is read again afterwards. */
function useDocument(request: string) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation<unknown, ProblemError, { ground: ReviewGround; file: File }>({
    mutationFn: ({ ground, file }) =>
      sendFile('give-review-document', { request, ground }, file, () => undefined),
    onSuccess: () => {
      void message.success('已办理“提出联审意见并附文书”');
      return queries.invalidateQueries();
    },
  });
}

function About({ row }: { row: Row }) {
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBlockEnd: 16 }}
      title={`${row.constituencyName}，${row.dueOn} 24 时以前可以答复，也可以更正`}
      description="这里只收法定情形和证明文书，没有写其他话的地方。意见由选举委员会参考，不当然产生后果；本人会看到全部意见。对正式候选人名单提出意见的期限一过，意见和文书都删除。"
    />
  );
}

function Proof(props: {
  proof: Values['proof'];
  file: File | undefined;
  onFile: (file: File | undefined) => void;
}) {
  const { proof, file, onFile } = props;
  return (
    <>
      <Form.Item name="proof" label="证明文书">
        <Radio.Group
          options={[
            { value: 'number', label: '写明文号和日期' },
            { value: 'file', label: '附上文书' },
          ]}
        />
      </Form.Item>
      {proof === 'number' ? (
        <>
          <Form.Item
            name="document"
            label="文号"
            rules={[{ required: true, whitespace: true, message: '请填写文号' }, DOCUMENT_NUMBER]}
          >
            <Input maxLength={40} placeholder="如：（2016）黑1182刑初12号" />
          </Form.Item>
          <Form.Item name="documentDate" label="文书日期" rules={[{ required: true, message: '请选日期' }]}>
            <DayPicker />
          </Form.Item>
        </>
      ) : (
        <Form.Item
          name="file"
          label="文书（PDF、JPG、PNG，不超过 20 MB）"
          rules={[
            {
              validator: () => (file ? Promise.resolve() : Promise.reject(new Error('请选择文书的文件'))),
            },
          ]}
        >
          <Upload
            accept="application/pdf,image/jpeg,image/png"
            maxCount={1}
            fileList={file ? [{ uid: file.name, name: file.name }] : []}
            beforeUpload={(chosen) => {
              onFile(chosen);
              return false;
            }}
            onRemove={() => onFile(undefined)}
          >
            <Button>选择文件</Button>
          </Upload>
        </Form.Item>
      )}
    </>
  );
}

function NoneAgainstAll({ rows, onClose }: { rows: readonly Row[]; onClose: (isDone: boolean) => void }) {
  const batch = useBatch('give-review-opinion');
  const all = async () => {
    const isDone = await batch.run(
      rows.map(({ name, request }) => ({ name, input: { kind: 'none' as const, request } })),
    );
    if (isDone) onClose(true);
  };
  return (
    <Flex vertical gap={16} align="start">
      <Alert
        type="info"
        showIcon
        title={`对所选 ${rows.length} 人答复：${NO_GROUND}`}
        description={`${rows.map(({ name }) => name).join('、')}。有法定情形的，请关闭后逐人答复并附证明文书。`}
      />
      <BatchFailures batch={batch} />
      <ActButton
        act="give-review-opinion"
        type="primary"
        loading={batch.isRunning}
        onClick={() => void all()}
      >{`答复 ${rows.length} 人${NO_GROUND}`}</ActButton>
    </Flex>
  );
}
