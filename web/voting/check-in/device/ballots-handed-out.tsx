import { LEVELS, grouped } from '../../../widgets/words.ts';
import { type Contents, handedOutByRound } from './at-this-place.ts';
import type { Journal } from './use-journal.ts';

/** 发出的选票: how many of each, to be compared with the stock on the table. Never who came, nor who did not. */
export function BallotsHandedOut({ contents, journal }: { contents: Contents; journal: Journal }) {
  return (
    <>
      <dl className="public-facts">
        {handedOutByRound(contents, journal.lines).map(
          ({ id, level, constituency, colour, here, before }) => (
            <div key={id}>
              <dt>
                {LEVELS[level]}选票（{colour}）· {constituency}
              </dt>
              <dd>
                <strong style={{ fontSize: 22 }}>{grouped(here + before)}</strong> 张
                {before > 0 && `（其中带走以前发出 ${grouped(before)} 张）`}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p style={{ color: '#57514a' }}>
        与桌上剩余的选票核对：领到的张数减去发出的和作废的，应当等于剩下的。这里不列谁来过，也不列谁没有来。
      </p>
    </>
  );
}
