/** 演练现场: what a step has in hand, and how it acts: through the product's own acts, as the demo's people. */
import type { Actor } from '../accounts/actor.ts';
import { findRole } from '../accounts/actor.ts';
import type { Act } from '../acts/act.ts';
import { actTransaction } from '../acts/acting.ts';
import type { ActAnswer } from '../acts/carry-out.ts';
import { type ActRegistry, confirmAct } from '../acts/confirm-act.ts';
import type { Context } from '../acts/context.ts';
import { ActError } from '../acts/error-codes.ts';
import { performAct } from '../acts/perform-act.ts';
import { aboutOf, findWaiting } from '../acts/request-subject.ts';
import type { Tx } from '../database/connect.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { buildWorld, type World, type WorldConstituency } from './wudalianchi/world.ts';
import { playedConstituencies } from './wudalianchi/scope.ts';

type DemoAccount = (typeof DEMO_ACCOUNTS)[number]['signInName'];

export interface Stage {
  readonly context: Context;
  readonly registry: ActRegistry;
  readonly county: string;
  readonly seed: number;
  readonly world: World;
  /** The constituencies that this rehearsal plays, by key. */
  readonly played: ReadonlyMap<string, WorldConstituency>;
  actor(account: DemoAccount): Actor;
  /** Done by one person; an act that the law refuses stops the step, with its reasons. */
  act<Input, Output>(account: DemoAccount, act: Act<Input, Output>, input: NoInfer<Input>): Promise<Output>;
  /** Asked for by one, confirmed by the other. */
  actOfTwo<Input, Output>(
    account: DemoAccount,
    act: Act<Input, Output>,
    input: NoInfer<Input>,
  ): Promise<Output>;
  /** Reads, with the county office's eyes. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Acts so far. */
  readonly tally: { acts: number };
  readonly signal: AbortSignal;
}

export async function openStage(
  context: Context,
  registry: ActRegistry,
  signal: AbortSignal = new AbortController().signal,
): Promise<Stage> {
  const { county, seed, scaleThousandths } = await context.db
    .selectFrom('rehearsal')
    .selectAll()
    .executeTakeFirstOrThrow();
  const actors = await readActors(context);
  const world = buildWorld();
  const tally = { acts: 0 };
  const actor = (account: string) => {
    const known = actors.get(account);
    if (!known) throw new Error(`the demo has no account ${account}`);
    return known;
  };
  const performed = <Output>(answer: ActAnswer<Output>): Output => {
    tally.acts += 1;
    if (answer.kind === 'done') return answer.output;
    if (answer.kind === 'pending') throw new Error('an act of two people was done by one');
    if (answer.open) throw new Error(`法律未定事项尚未决定：${answer.open.join('、')}`);
    const reasons = answer.ruling.reasons.filter((reason) => !reason.holds);
    throw new Error(reasons.map(({ article, test }) => `${article}：${test}`).join('；'));
  };
  return {
    context,
    registry,
    county,
    seed,
    world,
    played: playedConstituencies(world, scaleThousandths),
    actor,
    tally,
    signal,
    act: async (account, act, input) => performed(await performAct(context, actor(account), act, input)),
    async actOfTwo<Input, Output>(account: string, act: Act<Input, Output>, input: NoInfer<Input>) {
      const asked = await performAct(context, actor(account), act, input).catch((error: unknown) =>
        askedByHand(context, actor(account), act, input, error),
      );
      if (asked.kind !== 'pending') return performed(asked);
      const confirmed = await confirmAct(context, actor(publisherBeside(account)), registry, asked.id);
      return performed(confirmed as ActAnswer<Output>);
    },
    read: (work) => actTransaction(context, actor('demo-chief'), ({ tx }) => work(tx)),
  };
}

/** What somebody has asked for by hand waits already: then that is confirmed, as he wanted it. */
async function askedByHand<Input>(
  context: Context,
  actor: Actor,
  act: Act<Input, unknown>,
  input: NoInfer<Input>,
  error: unknown,
): Promise<Extract<ActAnswer<never>, { kind: 'pending' }>> {
  if (!(error instanceof ActError && error.code === 'already-asked')) throw error;
  const waiting = await actTransaction(context, actor, (acting) =>
    findWaiting(acting, act.name, aboutOf(act, input)),
  );
  if (!waiting) throw error;
  return { kind: 'pending', id: waiting.id };
}

/** Who confirms what this one asks for: the second person of the same office. */
function publisherBeside(account: string): string {
  const placeOf = ({ place }: (typeof DEMO_ACCOUNTS)[number]) => place?.code;
  const asking = DEMO_ACCOUNTS.find(({ signInName }) => signInName === account);
  const beside = DEMO_ACCOUNTS.find(
    (other) => other.role === 'publisher' && asking !== undefined && placeOf(other) === placeOf(asking),
  );
  if (!beside) throw new Error(`nobody confirms what ${account} asks for`);
  return beside.signInName;
}

async function readActors({ db }: Context): Promise<Map<string, Actor>> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('roleGrant', 'roleGrant.account', 'account.id')
    .where(
      'account.signInName',
      'in',
      DEMO_ACCOUNTS.map(({ signInName }) => signInName),
    )
    .select(['account.signInName', 'roleGrant.id'])
    .execute();
  const actors = new Map<string, Actor>();
  for (const { signInName, id } of rows) {
    const actor = await findRole(db, id);
    if (actor) actors.set(signInName, actor);
  }
  return actors;
}
