import {
  SELF_REGISTRATION_STATES,
  type SelfRegistrationProgress,
} from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import { Alert, Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { askJson, ProblemError } from '../../api/client.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { written } from '../../widgets/words.ts';

const KINDS = { received: 'info', registered: 'success', declined: 'warning' } as const;

/** 查进展, by the receipt alone. */
export function Progress() {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<SelfRegistrationProgress>();
  const [error, setError] = useState<ProblemError | null>(null);
  const ask = async () => {
    setFound(undefined);
    setError(null);
    try {
      const path = '/api/public/self-registrations/progress';
      setFound(await askJson<SelfRegistrationProgress>(path, { receipt: typed }));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Flex vertical gap={16}>
        <Input
          aria-label="查询号"
          placeholder="十二位查询号"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="primary" htmlType="submit" block disabled={typed.trim() === ''}>
          查询
        </Button>
        <ProblemAlert error={error} />
        {found && (
          <Alert
            role="status"
            showIcon
            type={KINDS[found.state]}
            title={SELF_REGISTRATION_STATES[found.state]}
            description={<Told found={found} />}
          />
        )}
      </Flex>
    </form>
  );
}

function Told({ found }: { found: SelfRegistrationProgress }) {
  const { state, place, receivedAt, reason, constituencies } = found;
  return (
    <>
      <div>
        {place}，{written(receivedAt)} 提交
      </div>
      {state === 'registered' && <div>选区：{constituencies.join('、')}</div>}
      {reason !== null && <div>原因：{reason}</div>}
      {state === 'declined' && <div>可以到登记站当面办理，或者改正后重新提交。</div>}
    </>
  );
}
