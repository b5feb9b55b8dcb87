/** What a worker answers to: functions whose arguments and results can be copied between threads. */
type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly code: string };

/** What went wrong in a worker, as a code; errors themselves stay there, since they may quote what was given. */
export class CallRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'CallRefused';
  }
}

/** For the worker: answers the calls of the page with these functions. */
export function answerCalls(handlers: Handlers): void {
  addEventListener('message', ({ data }: MessageEvent<Call>) => {
    void answerTo(handlers, data).then((answer) => postMessage(answer));
  });
}

async function answerTo(handlers: Handlers, { id, name, args }: Call): Promise<Answer> {
  try {
    return { id, value: await handlers[name]?.(...(args as never[])) };
  } catch (error) {
    return { id, code: error instanceof Error && 'code' in error ? String(error.code) : 'broken' };
  }
}

/** For the page: a worker that is started with the first call, and whose memory is gone with `end`. */
export class WorkerCalls<Of extends Handlers> {
  private worker: Worker | undefined;
  private last = 0;
  private readonly waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: CallRefused) => void }>();

  constructor(private readonly start: () => Worker) {}

  /** @throws CallRefused with the code of what went wrong there, `broken` where it has none, `ended` when the worker was let go meanwhile */
  call<Name extends keyof Of & string>(name: Name, ...args: Parameters<Of[Name]>): Promise<Awaited<ReturnType<Of[Name]>>> {
    this.worker ??= this.started();
    const id = ++this.last;
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, name, args } satisfies Call);
    });
  }

  /** Lets the worker go, and all that it held. The next call starts another. */
  end(code = 'ended'): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(new CallRefused(code));
    this.waiting.clear();
  }

  private started(): Worker {
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const call = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('code' in data) call?.reject(new CallRefused(data.code));
      else call?.resolve(data.value);
    });
    // Its file could not be fetched, or it broke.
    worker.addEventListener('error', () => this.end('broken'));
    return worker;
  }
}
