import { type Canonical, canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Tx } from '../database/connect.ts';
import { fixed } from '../database/fixed-statement.ts';
import { sendWithNext } from '../database/send-with-next.ts';

/** The ledger of the installation itself: accounts, roles, counties. Every other ledger is named by its county. */
export const INSTALLATION_LEDGER = 'installation';

/** Whoever acts, without a name: the ledger can be handed out. */
export interface EntryActor {
  readonly account: string;
  readonly role: string;
  readonly area: string | null;
}

/** What the software does by itself when its time has come. */
export const BY_ITSELF: EntryActor = { account: 'system', role: 'system', area: null };

/** A decided thing, by kind and id, and the hash of its typed data. */
export interface SealedRecord {
  readonly kind: string;
  readonly id: string;
  readonly sha256: string;
}

/** 所依据的决定和地方规定 · by id and seal. */
export interface LawBasis {
  readonly decisions?: readonly (Omit<SealedRecord, 'kind'> & { readonly parameter: string })[];
  readonly rules?: readonly Omit<SealedRecord, 'kind'>[];
}

/** What one entry of the ledger (选务日志) says. Never personal data in clear. */
export interface EntryContent {
  /** ISO time, UTC. */
  readonly at: string;
  readonly act: string;
  readonly outcome: 'done' | 'refused' | 'asked' | 'returned';
  readonly actor: EntryActor;
  /** 第二人: who confirmed an act of two people. */
  readonly second?: EntryActor;
  readonly subject: Readonly<Record<string, string>>;
  readonly ruling?: Ruling;
  /** On what the ruling rested besides the law that everybody has. */
  readonly law?: LawBasis;
  readonly records?: readonly SealedRecord[];
  /** 选票: the rounds whose ballots were handed out (check-ins only). */
  readonly ballots?: readonly string[];
  /** 收回的选票: the rounds whose ballots came back, where a check-in was undone. */
  readonly returned?: readonly string[];
  readonly figures?: Readonly<Record<string, number>>;
  readonly note?: string;
  /** 法律未定事项 that had to be decided first. */
  readonly open?: readonly string[];
}

/** Appends in the caller's transaction, in this order, under these ids. */
export async function appendEntries(
  tx: Tx,
  ledger: string,
  contents: readonly (EntryContent & { readonly id: string })[],
): Promise<void> {
  const ids = contents.map((content) => content.id);
  const bodies = contents.map((content) => canonicalJson({ ...content, ledger } as unknown as Canonical));
  const appending = fixed`
    with given as (
      select * from unnest(${ids}::uuid[], ${bodies}::text[]) with ordinality as given (id, body, place)
    ), entered as (
      insert into ledger_entry (ledger, id, body) select ${ledger}, id, body from given
    )
    insert into ledger_queue (ledger, entry) select ${ledger}, id from given order by place`;
  await sendWithNext(tx, appending);
}

/** The hash of a decided thing's typed data, as an entry carries it. */
export function seal(kind: string, id: string, data: Canonical): SealedRecord {
  return { kind, id, sha256: Buffer.from(sha256(canonicalJson(data))).toString('hex') };
}
