import { InboxOutlined } from '@ant-design/icons';
import { CURRENT_DAY } from '@xuanwu/rules/law-versions.ts';
import { localLaw } from '@xuanwu/rules/local-law.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { type FileMistake, localRulesConflicts, readLocalRulesText } from '@xuanwu/rules/local-rules-file.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Alert, Form, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson } from '../widgets/second-person.tsx';

interface Taken {
  readonly fileName: string;
  readonly text: string;
}

/** 采用地方规定文件: read here as the server reads it, so that every mistake is seen before anything is sent. */
export function UploadLocalRules({ view, onClose }: { view: Law; onClose: () => void }) {
  const [form] = Form.useForm<{ document: string }>();
  const [taken, setTaken] = useState<Taken>();
  const adopt = useAct('adopt-local-rules');
  useFieldErrors(form, adopt.error);
  const take = async (file: File) => {
    adopt.reset();
    setTaken({ fileName: file.name, text: await file.text() });
  };
  const checked = taken && checkFile(taken.text, view);
  const isSound = checked?.rules !== undefined && checked.mistakes.length === 0;
  return (
    <Modal
      open
      width={720}
      title="采用地方规定文件"
      okText="提交复核"
      okButtonProps={{
        htmlType: 'submit',
        form: 'adopt-rules',
        loading: adopt.isPending,
        disabled: !isSound,
      }}
      onCancel={onClose}
    >
      <p>
        文件是 JSON，格式见使用手册“法律适用”。 <SecondPerson act="adopt-local-rules" />
      </p>
      <Upload.Dragger
        accept=".json,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>{taken ? `${taken.fileName}：换一个文件` : '选择文件，或者拖到这里'}</p>
      </Upload.Dragger>
      {checked && <Checked {...checked} />}
      <Form
        id="adopt-rules"
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ marginBlockStart: 16 }}
        onFinish={({ document }) => taken && adopt.mutate({ ...taken, document }, { onSuccess: onClose })}
      >
        <Form.Item
          name="document"
          label="凭哪份文件采用"
          rules={[{ required: true, whitespace: true, message: '请填公布或者采用它的文号' }]}
        >
          <Input maxLength={60} placeholder="如：省人大常委会公告第12号" />
        </Form.Item>
        <ProblemAlert error={adopt.error} />
      </Form>
    </Modal>
  );
}

interface CheckedFile {
  readonly rules?: LocalRules;
  readonly mistakes: readonly FileMistake[];
}

function checkFile(text: string, { place, rules: adopted }: Law): CheckedFile {
  const read = readLocalRulesText(text);
  if (!read.ok) return read;
  const layers = adopted
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map((each) => each.rules as LocalRules);
  const above = localLaw(place.code, {}, { layers });
  return { rules: read.rules, mistakes: localRulesConflicts(read.rules, above, CURRENT_DAY) };
}

function Checked({ rules, mistakes }: CheckedFile) {
  if (mistakes.length === 0 && rules) {
    const { title, name, parameters, limits, steps } = rules;
    const counted = `定下 ${Object.keys(parameters).length} 项法律未定事项、${Object.keys(limits).length} 个从严的数值、${steps.length} 个日程步骤`;
    return <Alert type="success" showIcon title={`${title}（${name}）：可以采用`} description={counted} />;
  }
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={
        rules
          ? `与上位规定抵触 ${mistakes.length} 处，不能采用`
          : `有 ${mistakes.length} 处要改正，改好后再选一次文件`
      }
      description={
        <ol className="mistakes">
          {mistakes.map(({ path, text }) => (
            <li key={`${path} ${text}`}>
              <strong>{path === '' ? '整个文件' : path}</strong>：{text}
            </li>
          ))}
        </ol>
      }
    />
  );
}
