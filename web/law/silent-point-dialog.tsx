import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { type SilentPoint, silentPoint } from '@xuanwu/rules/silent-points.ts';
import { Alert, Button, Flex, Form, Modal, Typography } from 'antd';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { type AskPoints, AskPointsContext } from '../api/silent-points.ts';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { useSession } from '../api/session.tsx';
import { AskEnquiry } from './ask-enquiry.tsx';
import { type Decision, DecideForm } from './decide-form.tsx';

interface Asked {
  readonly points: readonly SilentPoint[];
  /** The act that waits for them. */
  readonly what: string;
}

/** 法律未定事项的决定: whatever act of the pages meets an open point, it is put here, and the act goes on when it is decided. */
export function SilentPointDialog({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const answer = useRef<(isDecided: boolean) => void>(undefined);
  const ask = useCallback<AskPoints>((points, what) => {
    if (answer.current) return Promise.resolve(false);
    setAsked({ points: points.map(({ id }) => silentPoint(id as ParameterId)), what });
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const close = (isDecided: boolean) => {
    setAsked(undefined);
    answer.current?.(isDecided);
    answer.current = undefined;
  };
  const { acts, current } = useSession();
  const mayDecide = acts.includes('decide-silent-point') && current?.area === null;
  return (
    <AskPointsContext value={ask}>
      {children}
      {asked && mayDecide && <Decide {...asked} onClose={close} />}
      {asked && !mayDecide && <Told {...asked} onClose={() => close(false)} />}
    </AskPointsContext>
  );
}

/** Whoever may decide does so, and the act is sent again. */
function Decide({ points, what, onClose }: Asked & { onClose: (isDecided: boolean) => void }) {
  const [form] = Form.useForm<Decision>();
  const [enquiry, setEnquiry] = useState<SilentPoint>();
  return (
    <Modal
      open
      width={640}
      title={`“${what}”之前，先决定 ${points.length} 项法律未定事项`}
      okText="决定，并继续办理"
      cancelText="先不办"
      okButtonProps={{ htmlType: 'submit', form: 'decide-asked' }}
      onCancel={() => onClose(false)}
    >
      <p>
        法律和本省规定都没有写明，这件事要照一种做法办。由选举委员会定下以后，各项裁定都照此办理，并写明由谁决定、凭哪份文件。
      </p>
      <DecideForm
        name="decide-asked"
        form={form}
        points={points}
        onAskUpward={setEnquiry}
        onDecided={() => onClose(true)}
      />
      {enquiry && (
        <AskEnquiry point={enquiry} onClose={() => setEnquiry(undefined)} onAsked={() => onClose(false)} />
      )}
    </Modal>
  );
}

/** Whoever may not is told what is open and who can decide; it stands on the home page too. */
function Told({ points, what, onClose }: Asked & { onClose: () => void }) {
  const [enquiry, setEnquiry] = useState<SilentPoint>();
  const { acts, current } = useSession();
  const mayAsk = acts.includes('ask-legal-enquiry');
  const decider = `${current?.area ? '县级' : ''}${ROLES['office-chief']}`;
  return (
    <Modal
      open
      width={560}
      title={`“${what}”还不能办：有 ${points.length} 项法律未定事项没有决定`}
      onCancel={onClose}
      footer={
        <Flex justify="end" align="center" gap={8} wrap>
          <TakeSeat role="office-chief" path="/law">
            换到{ROLES['office-chief']}
          </TakeSeat>
          <Button type="primary" onClick={onClose}>
            知道了
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        <Alert
          type="info"
          showIcon
          title={`由${decider}决定`}
          description="这件事没有办，填写的内容都还在。要决定的事项已经列在首页和“法律适用”，请告诉他；决定以后再办一次。"
        />
        {points.map((point) => (
          <div key={point.id}>
            <Typography.Text strong>{point.question}</Typography.Text>
            <div>建议：{describeValue(point.id, point.default as never)}</div>
            <div className="shell-subtitle">{point.source}</div>
            {mayAsk && (
              <Button size="small" type="link" className="explained" onClick={() => setEnquiry(point)}>
                请示上级
              </Button>
            )}
          </div>
        ))}
      </Flex>
      {enquiry && <AskEnquiry point={enquiry} onClose={() => setEnquiry(undefined)} onAsked={onClose} />}
    </Modal>
  );
}
