import { Button, Form, Input } from 'antd';
import { ConstituencySelect } from './constituency-select.tsx';

/** What is looked for, as the server's query names it. */
export type RegisterWishes = Readonly<Record<string, string>>;

interface Fields {
  readonly q?: string;
  readonly constituency?: string;
}

/** Searched when asked to, not letter by letter: every look at the register is recorded. */
export function RegisterSearch({ onSearch }: { onSearch: (wishes: RegisterWishes) => void }) {
  const [form] = Form.useForm<Fields>();
  const search = ({ q = '', constituency }: Fields) =>
    onSearch({
      ...(q.trim() !== '' && { q: q.trim() }),
      ...(constituency !== undefined && { constituency }),
    });
  return (
    <Form<Fields> form={form} layout="inline" className="register-search" onFinish={search} role="search">
      <Form.Item name="q" label="查找">
        <Input
          placeholder="姓名、身份号码或其末四位"
          allowClear
          autoComplete="off"
          style={{ width: 260 }}
          onClear={() => search({ ...form.getFieldsValue(), q: '' })}
        />
      </Form.Item>
      <Form.Item name="constituency" label="选区">
        <ConstituencySelect
          allowClear
          placeholder="全部选区"
          style={{ width: 240 }}
          onPicked={(constituency) => {
            const { q } = form.getFieldsValue();
            search({ ...(q !== undefined && { q }), ...(constituency !== undefined && { constituency }) });
          }}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        查找
      </Button>
    </Form>
  );
}
