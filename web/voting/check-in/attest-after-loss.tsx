import { Alert, Checkbox, Flex, Input } from 'antd';
import { grouped } from '../../widgets/words.ts';

/** 查看人 and that he has looked, for the voter who stands there now. */
export interface Attesting {
  readonly attestedBy: string;
  readonly hasLooked: boolean;
}

export const NOBODY: Attesting = { attestedBy: '', hasLooked: false };

/** What goes with the check-in; undefined where somebody has still to look. */
export function attestation({ attestedBy, hasLooked }: Attesting): string | undefined {
  return hasLooked && attestedBy.trim() !== '' ? attestedBy.trim() : undefined;
}

/**
 * 设备报失以后的发票: how many ballots went out to nobody's name, and that somebody looks at the paper before each further one. The name stays for the next voter, that he has looked
 * does not.
 */
export function AttestAfterLoss(props: {
  unnamed: number;
  value: Attesting;
  onChange: (value: Attesting) => void;
}) {
  const { unnamed, value, onChange } = props;
  return (
    <Alert
      type="warning"
      showIcon
      title={`这个场所有离线设备报失，没有记名发出的选票 ${grouped(unnamed)} 张`}
      description={
        <Flex vertical gap={8}>
          <span>
            那台设备给谁发过票，系统里没有。每发一次，请先查看打了勾的登记簿和选民证；查不清的，不发，报投票站负责人。
          </span>
          <Input
            aria-label="查看人"
            placeholder="查看人姓名（监票人）"
            maxLength={40}
            autoComplete="off"
            style={{ maxWidth: 260 }}
            value={value.attestedBy}
            onChange={({ target }) => onChange({ ...value, attestedBy: target.value })}
          />
          <Checkbox
            checked={value.hasLooked}
            onChange={({ target }) => onChange({ ...value, hasLooked: target.checked })}
          >
            已经查看登记簿和选民证，这名选民没有领过
          </Checkbox>
        </Flex>
      }
    />
  );
}
