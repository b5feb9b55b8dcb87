/** Backups of the key store are kept no longer than this; whoever keeps one longer breaks what receipts say. */
export const KEY_BACKUP_DAYS = 7;

/** The day (ISO, UTC) on which the last backup is gone that holds a key which was destroyed at this moment. */
export const lastBackupGoneOn = (destroyedAt: Date): string => new Date(destroyedAt.getTime() + KEY_BACKUP_DAYS * 86_400_000).toISOString().slice(0, 10);
