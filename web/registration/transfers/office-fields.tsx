import type { Transfers } from '@xuanwu/server/phases/registration/transfer.schema.ts';
import { Form, Input, Select } from 'antd';

/** 另一地的选举机构, as typed or chosen. */
export interface OtherOffice {
  readonly otherCounty?: string;
  readonly office: string;
}

/** One of this installation is chosen, and its office named by itself; any other is typed. */
export function OfficeFields({ counties, label }: { counties: Transfers['counties']; label: string }) {
  const form = Form.useFormInstance<OtherOffice>();
  const nameIt = (code: string | undefined) => {
    const county = counties.find((each) => each.code === code);
    if (county) form.setFieldValue('office', `${county.name}选举委员会`);
  };
  return (
    <>
      {counties.length > 0 && (
        <Form.Item
          name="otherCounty"
          label="在本系统内的县（市、区）"
          extra="不在本系统内的不选，写下面的全称。"
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="没有的不选"
            options={counties.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={nameIt}
          />
        </Form.Item>
      )}
      <Form.Item
        name="office"
        label={label}
        rules={[{ required: true, whitespace: true, message: '请写明选举机构的全称' }]}
      >
        <Input maxLength={60} placeholder="例如：清溪县选举委员会" />
      </Form.Item>
    </>
  );
}
