/** Who writes: whose advisers it is for, and whom they may ask. */
export interface Author {
  readonly organisationId: string;
  readonly workerId: string;
}

/** Keeps a sealed drop until there is a network. @param sealed base64, for `POST /drops` */
type KeepDrop = (sealed: string, author: Author) => Promise<void>;

let keeper: KeepDrop | undefined;

/** Told once by whoever keeps what this device sends later. */
export const keepDropsWith = (keep: KeepDrop): void => void (keeper = keep);

export const dropKeeper = (): KeepDrop | undefined => keeper;
