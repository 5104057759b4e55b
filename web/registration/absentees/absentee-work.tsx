import { ABSENCES } from '@xuanwu/rules/absentee.ts';
import { CUSTODIES, WAYS } from '@xuanwu/rules/custody.ts';
import {
  type AbsenteeRow,
  type Absentees,
  ORGAN_MEANS,
  ORGAN_RESULTS,
} from '@xuanwu/server/phases/voting/absentees/absentee.schema.ts';
import { Descriptions, Flex, Timeline } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { AgreeForm } from './agree-form.tsx';
import { ListAbsenteeForm } from './list-absentee-form.tsx';
import { OrganContactForm } from './organ-contact-form.tsx';

type Doing = 'list' | 'contact' | 'agree';

/** 一名不能到场的选民: where he is, what was said to whom, what was agreed and what became of it. */
export function AbsenteeWork(props: { cycle: string; row: AbsenteeRow; boxes: Absentees['boxes'] }) {
  const { cycle, row, boxes } = props;
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <Flex vertical gap={16}>
      <Facts row={row} />
      {doing === undefined && (
        <Flex gap={8} wrap>
          <ActButton
            act="list-absentee"
            type={row.isListed ? 'default' : 'primary'}
            onClick={() => setDoing('list')}
          >
            {row.isListed ? '更正所在机关和联系人' : '写明所在机关和联系人'}
          </ActButton>
          {row.isListed && (
            <>
              <ActButton act="log-absentee-contact" onClick={() => setDoing('contact')}>
                登记一次联系
              </ActButton>
              <ActButton act="agree-voting-way" type="primary" onClick={() => setDoing('agree')} />
            </>
          )}
        </Flex>
      )}
      {doing === 'list' && (
        <ListAbsenteeForm
          cycle={cycle}
          person={row.person}
          initial={{ absence: row.absence, organ: row.organ ?? '', contact: row.contact ?? '' }}
          onClose={close}
        />
      )}
      {doing === 'contact' && <OrganContactForm cycle={cycle} row={row} onClose={close} />}
      {doing === 'agree' && <AgreeForm cycle={cycle} row={row} boxes={boxes} onClose={close} />}
      <Contacts contacts={row.contacts} />
    </Flex>
  );
}

function Facts({ row }: { row: AbsenteeRow }) {
  const { absence, custody, organ, contact, ways, way, agreedOn, document, arrangement } = row;
  return (
    <Descriptions size="small" bordered column={1}>
      <Descriptions.Item label="情形">
        {custody === null ? ABSENCES[absence] : CUSTODIES[custody].title}
      </Descriptions.Item>
      <Descriptions.Item label="所在机关、地点">{organ ?? '没有写明'}</Descriptions.Item>
      <Descriptions.Item label="联系人">
        {contact === null || contact === '' ? '没有写明' : contact}
      </Descriptions.Item>
      <Descriptions.Item label="可以怎样投票">{ways.map((each) => WAYS[each]).join('；')}</Descriptions.Item>
      <Descriptions.Item label="商定">
        {way === null
          ? '还没有'
          : `${WAYS[way]}（${agreedOn ?? ''}${document === null ? '' : `，${document}`}）`}
      </Descriptions.Item>
      <Descriptions.Item label="落实">{arrangement ?? <StillToDo way={way} />}</Descriptions.Item>
    </Descriptions>
  );
}

/** What is still to be done for what was agreed, and where. */
function StillToDo({ way }: { way: AbsenteeRow['way'] }) {
  if (way === 'mobile-box') return '还没有指定流动票箱，再按一次“商定投票方式”指定';
  if (way === 'proxy')
    return (
      <>
        还没有登记委托，在<Link to="/check-in">领票登记</Link>选好场所，按“委托投票”登记
      </>
    );
  return way === null ? '商定以后再落实' : '选区还没有设立投票场所';
}

function Contacts({ contacts }: Pick<AbsenteeRow, 'contacts'>) {
  if (contacts.length === 0) return <div className="shell-subtitle">还没有联系记录。</div>;
  return (
    <Timeline
      items={contacts.map(({ id, means, result, madeOn, note, by }) => ({
        key: id,
        color: result === 'agreed' ? 'green' : 'gray',
        content: (
          <>
            <div>
              {madeOn} {ORGAN_MEANS[means]}：{ORGAN_RESULTS[result]}
            </div>
            {note !== null && <div>{note}</div>}
            <div className="shell-subtitle">{by}</div>
          </>
        ),
      }))}
    />
  );
}
