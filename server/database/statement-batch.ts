/**
 * Several statements in one message, with one sync behind the last: the database answers them all at once, and passes over those behind one that fails. Asked one by one,
 * each with a sync of its own, every answer is a write of the database's and a read of ours.
 */
import pg, { type Connection, type CustomTypesConfig, type Submittable } from 'pg';

export interface Statement {
  readonly text: string;
  /** As they are written. */
  readonly parameters: readonly (string | Buffer | null)[];
  /** Under which it is prepared; without one it is parsed each time. */
  readonly name?: string | undefined;
}

export interface Answer {
  readonly command: string;
  readonly rows: Record<string, unknown>[];
  readonly rowCount: number;
}

/** What the driver makes of rows. */
interface DriverResult {
  readonly command: string | null;
  readonly rowCount: number | null;
  addFields(fields: readonly unknown[]): void;
  parseRow(fields: readonly unknown[]): Record<string, unknown>;
  addCommandComplete(message: unknown): void;
}

/** The statements that a connection knows by name, with what reads their rows as soon as they have been answered once: that never changes, and need not be told again. */
export type PreparedStatements = Map<string, DriverResult | undefined>;

/** Its type declarations leave these out. */
const { Result, utils } = pg as unknown as {
  readonly Result: new (rowMode: undefined, types: CustomTypesConfig) => DriverResult;
  readonly utils: { prepareValue(value: unknown): string | Buffer | null };
};

type Outcome = PromiseSettledResult<Answer>;

/** The driver's client submits it and tells it what comes. */
export class StatementBatch implements Submittable {
  readonly #statements: readonly Statement[];
  readonly #types: CustomTypesConfig;
  readonly #prepared: PreparedStatements;
  readonly #settle: (outcomes: Outcome[]) => void;
  readonly #outcomes: Outcome[] = [];
  #parsed: string[] = [];
  #described: DriverResult | undefined;
  #rows: Record<string, unknown>[] = [];
  #unreadable: unknown;

  /** `prepared` is told of new ones. */
  constructor(
    statements: readonly Statement[],
    types: CustomTypesConfig,
    prepared: PreparedStatements,
    settle: (outcomes: Outcome[]) => void,
  ) {
    this.#statements = statements;
    this.#types = types;
    this.#prepared = prepared;
    this.#settle = settle;
  }

  submit(connection: Connection): void {
    const { stream } = connection;
    const write = connection as unknown as Writing;
    stream.cork();
    for (const { text, parameters, name = '' } of this.#statements) {
      const isKnown = this.#prepared.has(name) || (name !== '' && this.#parsed.includes(name));
      if (!isKnown) {
        write.parse({ text, name });
        this.#parsed.push(name);
      }
      write.bind({ statement: name, values: parameters });
      if (!this.#prepared.get(name)) write.describe({ type: 'P', name: '' });
      write.execute({});
    }
    write.sync();
    stream.uncork();
  }

  /** The first that was still to be parsed is. */
  handleParseComplete(): void {
    const [name = '', ...others] = this.#parsed;
    this.#parsed = others;
    if (name !== '') this.#prepared.set(name, undefined);
  }

  handleRowDescription({ fields }: { readonly fields: readonly unknown[] }): void {
    this.#described = this.#newResult();
    this.#described.addFields(fields);
  }

  handleDataRow({ fields }: { readonly fields: readonly unknown[] }): void {
    try {
      this.#rows.push(this.#result().parseRow(fields));
    } catch (error) {
      this.#unreadable ??= error;
    }
  }

  handleCommandComplete(message: unknown): void {
    const result = this.#result();
    result.addCommandComplete(message);
    const { command, rowCount } = result;
    if (this.#name !== '') this.#prepared.set(this.#name, result);
    const value = { command: command ?? '', rowCount: rowCount ?? 0, rows: this.#rows };
    const reason = this.#unreadable;
    this.#outcomes.push(
      reason === undefined ? { status: 'fulfilled', value } : { status: 'rejected', reason },
    );
    this.#described = undefined;
    this.#rows = [];
    this.#unreadable = undefined;
  }

  /** Of the statement that is being answered. */
  get #name(): string {
    return this.#statements[this.#outcomes.length]?.name ?? '';
  }

  #result(): DriverResult {
    return this.#described ?? this.#prepared.get(this.#name) ?? this.#newResult();
  }

  #newResult(): DriverResult {
    return new Result(undefined, this.#types);
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  /** Those behind it were passed over. */
  handleError(reason: unknown): void {
    while (this.#outcomes.length < this.#statements.length)
      this.#outcomes.push({ status: 'rejected', reason });
    this.#settle(this.#outcomes);
  }

  handleReadyForQuery(): void {
    this.#settle(this.#outcomes);
  }
}

/** As the driver takes it: its type declarations are of another version. */
interface Writing {
  parse(given: { readonly text: string; readonly name: string }): void;
  bind(given: { readonly statement: string; readonly values: readonly unknown[] }): void;
  describe(given: { readonly type: 'P'; readonly name: string }): void;
  execute(given: object): void;
  sync(): void;
}

/** As the database is told it. Fails before anything is sent. */
export function written(parameter: unknown): string | Buffer | null {
  return utils.prepareValue(parameter);
}
