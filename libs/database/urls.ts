/** One connection URL per database role; a process is given only those that it needs. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
  readonly signin: string;
  readonly jobs: string;
  readonly audit: string;
  readonly sealed: string;
  readonly reports: string;
  readonly system: string;
  readonly backup: string;
  /** The key store is a database of its own, so that its backups are apart. */
  readonly keysOwner: string;
  readonly keys: string;
  /** `parasol_backup` at the key store. */
  readonly keysBackup: string;
}
