/** 手机联系 · tells the server what waits on this phone, and does what it says: what is called back or over is deleted. */
import type { PhoneContactAnswer } from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import { askJson } from '../../api/client.ts';
import { giveBack, isFinished, readRegisters, takeAnswer, wipeRegister } from './kept-registers.ts';
import { sendAct } from './send-act.ts';
import { clockDifference, SET_CLOCK } from './phone-clock.ts';
import { deviceOf, type KeptRegister, readAll } from './phone-store.ts';

/** What whoever took them should know of registers that are gone. */
export type Notice = string;

export async function contactServer(account: string): Promise<Notice[]> {
  const entries = await readAll('entries');
  const count = (id: string, isCounted: (state: string) => boolean) =>
    entries.filter(({ register, state }) => register === id && isCounted(state)).length;
  const own = (await readRegisters()).filter((each) => each.account === account);
  if (own.length === 0) return [];
  const answers = await askJson<PhoneContactAnswer>('/api/taken-registers/contact', {
    device: await deviceOf(),
    registers: own.map(({ id }) => ({
      register: id,
      waiting: count(id, (state) => state === 'waiting' || state === 'giving-up'),
      conflicts: count(id, (state) => state === 'conflict'),
    })),
  });
  for (const answer of answers) await takeAnswer(answer);
  return endFinished(account);
}

/** A register that is over goes with the last entry that had to be dealt with. */
async function endFinished(account: string): Promise<Notice[]> {
  const entries = await readAll('entries');
  const notices: Notice[] = [];
  for (const register of await readRegisters()) {
    const { id, ended } = register;
    if (register.account !== account || ended === null) continue;
    const isDone = entries.filter((entry) => entry.register === id).every(isFinished);
    if (!isDone) continue;
    if (ended !== 'given-back') await giveBack(register);
    await sendAct('return-register', { register: id });
    await wipeRegister(id);
    notices.push(noticeOf(register));
  }
  return notices;
}

function noticeOf(register: KeptRegister): Notice {
  const { constituencies, ended, calledBackReason } = register;
  const clock = clockDifference(register);
  const title = constituencies.map(({ name }) => name).join('、');
  switch (ended) {
    case 'called-back':
      return `${title}的登记册已被办公室召回（${calledBackReason ?? ''}），手机上的已经删除。`;
    case 'expired':
      return clock === undefined
        ? `${title}的登记册已经到期，手机上的已经删除。还要用，请重新带走。`
        : `${title}的登记册照手机的时间已经到期，手机上的已经删除。${clock}。还要用，${SET_CLOCK}，再重新带走。`;
    case 'given-back':
    case null:
      return `${title}的登记册已经交回，手机上的已经删除。`;
  }
}
