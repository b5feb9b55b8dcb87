let kept = '';

/** Keeps the code of an invitation's address (`code=…`, behind the `#`) while that is taken out of the address. */
export function keepCode(hash: string): void {
  kept = new URLSearchParams(hash).get('code') ?? '';
}

/** The code of the address that was opened, if there was one. */
export const keptCode = (): string => kept;

export const forgetCode = (): void => void (kept = '');
