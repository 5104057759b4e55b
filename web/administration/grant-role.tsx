import { type ActLine, ROLES, type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { AccountRow } from '@xuanwu/server/administration/administration.schema.ts';
import { AutoComplete, Form, Input, Modal, Select } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

interface Grant {
  readonly role: Role;
  readonly county: { readonly code: string; readonly name: string };
  readonly area?: string;
  readonly department?: string;
}

/** 授予岗位: a role in a county, or in one of its townships only. */
export function GrantRole(props: { row: AccountRow; accounts: readonly AccountRow[]; onClose: () => void }) {
  const { row, accounts, onClose } = props;
  const [form] = Form.useForm<Grant>();
  const draft = useDraft(form, `grant-role ${row.account}`);
  const grant = useAct('grant-role');
  useFieldErrors(form, grant.error);
  const submit = ({ role, county, area = '', department = '' }: Grant) =>
    grant.mutate(
      {
        account: row.account,
        role,
        county,
        area: area === '' ? null : area,
        department: role === 'reviewer' ? department : null,
      },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Modal
      title={`授予岗位：${row.displayName}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="授予岗位"
      okButtonProps={{ loading: grant.isPending }}
    >
      <Form<Grant>
        form={form}
        name="grant-role"
        layout="vertical"
        requiredMark={false}
        initialValues={{ county: countiesOf(accounts)[0] }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Fields accounts={accounts} />
        <ProblemAlert error={grant.error} />
      </Form>
    </Modal>
  );
}

function Fields({ accounts }: { accounts: readonly AccountRow[] }) {
  const form = Form.useFormInstance<Grant>();
  const counties = countiesOf(accounts);
  const role = Form.useWatch('role', form);
  return (
    <>
      <Form.Item
        label="岗位"
        name="role"
        extra={role && `能办：${titlesOf(role)}`}
        rules={[{ required: true, message: '请选择岗位' }]}
      >
        <Select
          placeholder="选择岗位"
          options={Object.entries(ROLES)
            .filter(([value]) => !value.endsWith('-administrator'))
            .map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {role === 'reviewer' && (
        <Form.Item
          label="联审单位"
          name="department"
          extra="选举办按这个名称请求联审；同一单位的几个人要写得一样"
          rules={[
            { required: true, whitespace: true, min: 2, max: 40, message: '请填写单位名称，如 市公安局' },
          ]}
        >
          <AutoComplete options={departmentsOf(accounts).map((value) => ({ value }))}>
            <Input maxLength={40} />
          </AutoComplete>
        </Form.Item>
      )}
      <Form.Item
        label="县（市、区）的区划代码"
        name={['county', 'code']}
        rules={[{ required: true, pattern: /^\d{6}$/, message: '请填写六位区划代码，如 231182' }]}
      >
        <AutoComplete
          options={counties.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onSelect={(code: string) => {
            const county = counties.find((known) => known.code === code);
            if (county) form.setFieldsValue({ county });
          }}
        >
          <Input inputMode="numeric" maxLength={6} />
        </AutoComplete>
      </Form.Item>
      <Form.Item
        label="县（市、区）的名称"
        name={['county', 'name']}
        rules={[{ required: true, whitespace: true, max: 40, message: '请填写名称，如 五大连池市' }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        label="乡镇的区划代码"
        name="area"
        dependencies={[['county', 'code']]}
        extra="只管一个乡镇时填写；管全县的留空"
        rules={[
          { pattern: /^\d{9}$/, message: '请填写九位区划代码，如 231182101，或者留空' },
          ({ getFieldValue }) => ({
            validator: (_, value?: string) =>
              !value || value.startsWith(getFieldValue(['county', 'code']))
                ? Promise.resolve()
                : Promise.reject(new Error('乡镇的代码应当以县的六位代码开头')),
          }),
        ]}
      >
        <Input inputMode="numeric" maxLength={9} />
      </Form.Item>
    </>
  );
}

/** What the role does and confirms, by the table of acts. */
function titlesOf(role: Role): string {
  const lines: readonly ActLine[] = Object.values(ACTS);
  const does = lines.filter(({ roles }) => roles.includes(role)).map(({ title }) => title);
  const confirms = lines.filter(({ second }) => second?.includes(role)).map(({ title }) => `复核“${title}”`);
  const all = [...does, ...confirms];
  return all.length === 0 ? '只看，不办' : all.join('、');
}

/** Counties that somebody works in already, with the names they were given. */
function countiesOf(accounts: readonly AccountRow[]): { code: string; name: string }[] {
  const known = new Map(
    accounts
      .flatMap(({ roles }) => roles)
      .flatMap(({ county, area, department, place }): [string, string][] =>
        county !== null && area === null && department === null ? [[county, place]] : [],
      ),
  );
  return [...known].map(([code, name]) => ({ code, name }));
}

/** 联审单位 that somebody answers for already. */
function departmentsOf(accounts: readonly AccountRow[]): string[] {
  return [...new Set(accounts.flatMap(({ roles }) => roles.flatMap(({ department }) => department ?? [])))];
}
