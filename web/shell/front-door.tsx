import type { Installation } from '@xuanwu/server/administration/administration.schema.ts';
import { useInstallation } from '../api/use-installation.ts';
import { useRead } from '../api/queries.ts';
import { ChangePassword } from '../administration/change-password.tsx';
import { SetUp } from '../administration/set-up.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { Loaded } from '../widgets/page.tsx';
import { useLocation } from 'react-router';
import { Wall } from '../reports/wall/wall.tsx';
import { Shell } from './shell.tsx';
import { type Session, SessionProvider } from '../api/session.tsx';

/** What comes first: setting up an empty installation, signing in, a new password, and then the work. */
export function FrontDoor() {
  const installation = useInstallation();
  return (
    <Loaded read={installation}>
      {(data) => (data.kind === 'empty' ? <SetUp /> : <Inside installation={data} />)}
    </Loaded>
  );
}

function Inside({ installation }: { installation: Installation }) {
  const session = useRead<Session>('/api/session');
  const isWall = useLocation().pathname === '/wall';
  if (session.error) return <SignIn installation={installation} />;
  return (
    <Loaded read={session}>
      {(data) =>
        data.mustChangePassword ? (
          <ChangePassword />
        ) : (
          <SessionProvider session={data}>
            {isWall ? (
              <Wall isRehearsal={installation.kind === 'rehearsal'} />
            ) : (
              <Shell installation={installation} />
            )}
          </SessionProvider>
        )
      }
    </Loaded>
  );
}
