import {
  EQUIPMENT,
  type Equipment,
  type EquipmentCount,
  isNeeded,
  lineOf,
} from '@xuanwu/rules/place-equipment.ts';
import type { Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 设备物资清单: what a place is to have besides its ballots, signed for when it comes and when it goes back. */
export interface EquipmentList extends PlacePaper {
  readonly isMobile: boolean;
  /** As far as it is known. */
  readonly counts: readonly EquipmentCount[];
}

export function equipmentList(list: EquipmentList): Form {
  const items = (Object.keys(EQUIPMENT) as Equipment[]).filter(
    (item) => !list.isMobile || item !== 'writing-booth',
  );
  return {
    ...paperHead(list, '投票场所设备物资清单'),
    parts: [
      {
        part: 'table',
        height: 9,
        columns: [
          { title: '序号', width: 13 },
          { title: '设备物资', align: 'left' },
          { title: '计划', width: 18 },
          { title: '送到', width: 18 },
          { title: '收回', width: 18 },
          { title: '备注', width: 32 },
        ],
        rows: items.map((item, index) => rowOf(list, item, index)),
        blank: 3,
      },
      {
        part: 'notes',
        lines: [
          '备注写“必备”的，没有送齐不能开始投票。送到、收回的数当面点清，不符的在备注里写明。',
          '选票另用选票收发清点表登记。',
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '送交人', people: 1 },
          { role: '场所接收人', people: 1 },
          { role: '收回人', people: 1 },
        ],
      },
    ],
  };
}

function rowOf({ counts, isMobile }: EquipmentList, item: Equipment, index: number): string[] {
  const count = counts.find((each) => each.item === item);
  const { title, comesBack } = lineOf(item);
  // Zero is still to be written by hand.
  const written = (number = 0) => (number === 0 ? '' : String(number));
  return [
    String(index + 1),
    title,
    written(count?.planned),
    written(count?.delivered),
    comesBack === true ? written(count?.returned) : '不收回',
    isNeeded(item, isMobile) ? '必备' : '',
  ];
}
