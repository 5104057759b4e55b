/**
 * A connection that sends several statements in one message: one that was put by (`send-with-next.ts`) goes out before whatever is asked next, and what
 * fails it fails that. Most of what a short statement costs is its way to the database and back.
 */
import type { CompiledQuery, DatabaseConnection, QueryResult, UnknownRow } from 'kysely';
import type { CustomTypesConfig, PoolClient } from 'pg';
import { oftenUsed } from './prepare-often.ts';
import {
  type Answer as DriverAnswer,
  type PreparedStatements,
  StatementBatch,
  written,
} from './statement-batch.ts';

type Rows = QueryResult<UnknownRow>;

interface Answer extends Rows {
  readonly command: string;
}

/** Who waits for what a statement answers that was put by. */
export interface Waiting {
  /** What it throws is told by the statement that went with it. */
  answer(result: Rows): void;
  fail(error: unknown): void;
}

const NOTHING: Answer = { rows: [], command: '' };
const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | Buffer | null)[];
  readonly waiting?: Waiting;
}

export class PipelinedConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #types: CustomTypesConfig;
  readonly #nameOf = oftenUsed();
  readonly #prepared: PreparedStatements = new Map();
  #batch: StatementBatch | undefined;
  #answered: Promise<unknown> | undefined;
  #unsent: Statement[] = [];
  #isOpen = false;

  constructor(client: PoolClient, types: CustomTypesConfig) {
    this.#client = client;
    this.#types = types;
    client.connection.on('parseComplete', () => this.#batch?.handleParseComplete());
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return (await this.#send(statementOf(query))) as QueryResult<Row>;
  }

  /** A statement that the connection keeps until it is given the next one. */
  putBy(query: CompiledQuery, waiting: Waiting): void {
    this.#unsent.push({ ...statementOf(query), waiting });
  }

  /** Goes out with the first statement. */
  begin(text: string): void {
    this.#unsent.push({ text, parameters: [] });
  }

  /** With whatever is still unsent. Of a transaction in which nothing was asked the database never hears. */
  async commit(): Promise<void> {
    const isAsked = this.#isOpen || this.#unsent.length > 1;
    const { command } = isAsked ? await this.#send({ text: 'commit', parameters: [] }) : NOTHING;
    this.#end();
    // So the database answers where a statement failed before and somebody passed over it.
    if (command === 'ROLLBACK')
      throw new Error('a statement of the transaction had failed: nothing was kept');
  }

  async rollback(): Promise<void> {
    this.#forgetUnsent();
    if (this.#isOpen) await this.#send({ text: 'rollback', parameters: [] });
    this.#end();
  }

  release(): void {
    this.#end();
    this.#client.release();
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('nothing is streamed');
  }

  #end(): void {
    this.#forgetUnsent();
    this.#isOpen = false;
  }

  #forgetUnsent(): void {
    for (const { waiting } of this.#unsent)
      waiting?.fail(new Error('the transaction ended before it was sent'));
    this.#unsent = [];
  }

  async #send(last: Statement): Promise<Answer> {
    const all = [...this.#unsent, last];
    this.#isOpen ||= this.#unsent.length > 0;
    this.#unsent = [];
    const outcomes = await this.#together(all);
    const objections = outcomes.flatMap((outcome, index) => tell(all[index]?.waiting, outcome));
    if (objections.length > 0) throw objections[0];
    // Of those that failed, the first is why the others did.
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    const answered = outcomes.at(-1);
    return answered?.status === 'fulfilled' ? answered.value : NOTHING;
  }

  /** One message at a time. */
  async #together(all: readonly Statement[]): Promise<PromiseSettledResult<Answer>[]> {
    while (this.#answered) await this.#answered;
    const answered = new Promise<PromiseSettledResult<DriverAnswer>[]>((resolve) => {
      const statements = all.map(({ text, parameters }) => ({ text, parameters, name: this.#nameOf(text) }));
      this.#batch = new StatementBatch(statements, this.#types, this.#prepared, resolve);
      this.#client.query(this.#batch);
    });
    this.#answered = answered;
    const outcomes = await answered;
    this.#answered = undefined;
    return outcomes.map((outcome) =>
      outcome.status === 'rejected' ? outcome : { ...outcome, value: answerOf(outcome.value) },
    );
  }
}

function statementOf({ sql, parameters }: CompiledQuery): Statement {
  return { text: sql, parameters: parameters.map(written) };
}

function answerOf({ command, rowCount, rows }: DriverAnswer): Answer {
  return { rows, command, ...(CHANGES.has(command) && { numAffectedRows: BigInt(rowCount) }) };
}

/** Whoever waits for it; what he has against going on. */
function tell(waiting: Waiting | undefined, outcome: PromiseSettledResult<Rows>): unknown[] {
  if (outcome.status === 'rejected') {
    waiting?.fail(outcome.reason);
    return [];
  }
  try {
    waiting?.answer(outcome.value);
    return [];
  } catch (objection) {
    return [objection];
  }
}
