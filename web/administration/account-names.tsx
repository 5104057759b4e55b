import { Form, Input } from 'antd';

type Path = readonly (string | number)[];

/** 用户名 and 姓名; the name one signs in with is unlike others of the same form. */
export function AccountNames({ within = [], unlike = [] }: { within?: Path; unlike?: readonly Path[] }) {
  return (
    <>
      <Form.Item
        label="用户名"
        name={[...within, 'signInName']}
        rules={[
          {
            required: true,
            pattern: /^[\w.-]{2,40}$/,
            message: '用户名用 2 至 40 个英文字母、数字、点、横线',
          },
          ({ getFieldValue }) => ({
            validator: (_, value?: string) =>
              value && unlike.some((other) => getFieldValue([...other]) === value)
                ? Promise.reject(new Error('用户名和另一个管理员的相同，三人要用不同的用户名'))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        label="姓名"
        name={[...within, 'displayName']}
        rules={[{ required: true, whitespace: true, max: 40, message: '请填写姓名，至多 40 个字' }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
}
