import { Form, Input } from 'antd';

/** 民族、住址、电话和选民小组 of whoever is registered, with a number or without. */
export function VoterDetailFields() {
  return (
    <>
      <Form.Item name="ethnicity" label="民族">
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="address" label="住址">
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label="联系电话">
        <Input autoComplete="off" inputMode="tel" maxLength={30} />
      </Form.Item>
      <Form.Item name="voterGroup" label="选民小组">
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
    </>
  );
}
