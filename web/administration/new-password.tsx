import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';

export const LEAST_LENGTH = 10;

/** 初始密码, typed or drawn: it is changed at the first sign-in, and handed over in person. */
export function NewPassword({ label }: { label: string }) {
  const form = Form.useFormInstance();
  const [isVisible, setVisible] = useState(false);
  return (
    <Form.Item
      label={label}
      extra="至少 10 个字符。当面交给本人，他登录后须改成自己的密码；本页不再显示。"
      htmlFor="new-password"
    >
      <Space.Compact block>
        <Form.Item
          name="password"
          noStyle
          rules={[
            { required: true, min: LEAST_LENGTH, max: 200, message: `密码至少 ${LEAST_LENGTH} 个字符` },
          ]}
        >
          <Input.Password
            id="new-password"
            autoComplete="new-password"
            visibilityToggle={{ visible: isVisible, onVisibleChange: setVisible }}
          />
        </Form.Item>
        <Button
          onClick={() => {
            form.setFieldsValue({ password: drawnPassword() });
            setVisible(true);
          }}
        >
          随机生成
        </Button>
      </Space.Compact>
    </Form.Item>
  );
}

/** Without characters that look alike: it is copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

function drawnPassword(): string {
  const group = () =>
    [...crypto.getRandomValues(new Uint32Array(GROUP_LENGTH))]
      .map((number) => LETTERS.charAt(number % LETTERS.length))
      .join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
