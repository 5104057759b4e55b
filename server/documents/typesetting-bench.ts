/** The one child at work, and its successor when it is spent or has died. */
import type { TypesettingOrder, TypesettingReply, TypesettingSetup } from './typesetting-child.ts';
import { startTypesettingProcess, type TypesettingProcess } from './typesetting-process.ts';

/** Typst does not give memory back: a child that has set this many documents, or grown this big, is replaced. */
const DOCUMENTS_OF_ONE_CHILD = 300;
const MEMORY_OF_ONE_CHILD = 600_000_000;

export interface TypesettingBench {
  typeset(order: TypesettingOrder, interrupted: AbortSignal): Promise<TypesettingReply>;
  isClosed(): boolean;
  close(): void;
}

export function openTypesettingBench(setup: TypesettingSetup): TypesettingBench {
  let child: TypesettingProcess | undefined;
  let done = 0;
  let closed = false;

  const clear = () => {
    child?.stop();
    child = undefined;
    done = 0;
  };
  const attempt = async (order: TypesettingOrder, interrupted: AbortSignal): Promise<TypesettingReply> => {
    if (closed) throw new Error('the typesetter is closed');
    child ??= startTypesettingProcess(setup);
    const reply = await child.typeset(order, interrupted);
    done += 1;
    if ('failure' in reply || done >= DOCUMENTS_OF_ONE_CHILD || reply.memory > MEMORY_OF_ONE_CHILD) clear();
    return reply;
  };

  return {
    async typeset(order, interrupted) {
      try {
        return await attempt(order, interrupted);
      } catch (error) {
        clear();
        if (interrupted.aborted) throw error;
        // It died, perhaps by no fault of this document: once more, with a new one.
        return attempt(order, interrupted);
      }
    },
    isClosed: () => closed,
    close() {
      closed = true;
      clear();
    },
  };
}
