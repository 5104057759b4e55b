import { VIEWS } from '@xuanwu/rules/acts.ts';
import type { InspectionsView } from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import type { SheetsView } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { useRead } from '../api/queries.ts';
import { useSession } from '../api/session.tsx';
import { Duty } from './duty.tsx';

const EVERY_MS = 60_000;

/** 上级要的: sheets that are due or late, findings of inspections that are to be mended. */
export function LevelDuties() {
  const { current } = useSession();
  const maySee = VIEWS.levels.roles.some((role) => role === current?.role);
  const sheets = useRead<SheetsView>(maySee ? '/api/sheets' : null, { every: EVERY_MS });
  const inspections = useRead<InspectionsView>(maySee ? '/api/inspections' : null, { every: EVERY_MS });
  const open = (sheets.data?.orders ?? [])
    .flatMap(({ duties }) => duties)
    .filter(({ state }) => state !== 'sent');
  const late = open.filter(({ state }) => state === 'late').length;
  const found = (inspections.data?.findings ?? []).filter(
    ({ isMineToRectify, state }) => isMineToRectify && state !== 'rectified' && state !== 'accepted',
  );
  const overdue = found.filter(({ isLate }) => isLate).length;
  return (
    <>
      {open.length > 0 && (
        <Duty
          isLate={late > 0}
          title={`${open.length} 期报表还没有报送${late > 0 ? `，其中 ${late} 期已经逾期` : ''}`}
          path="/sheets"
        />
      )}
      {found.length > 0 && (
        <Duty
          isLate={overdue > 0}
          title={`督导检查发现的 ${found.length} 个问题要整改${overdue > 0 ? `，其中 ${overdue} 个已经逾期` : ''}`}
          path="/inspections"
        />
      )}
    </>
  );
}
